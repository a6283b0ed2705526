import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '#lib/name-schema.ts';
import { parseName } from './parse-name.ts';
import { renderName } from './render-name.ts';

const people: [printed: string, name: Name, shown?: string][] = [
  ['Ada Lovelace', { given: 'Ada', family: 'Lovelace' }],
  ['Xiao Ma', { given: 'Xiao', family: 'Ma' }],
  ['Di He', { given: 'Di', family: 'He' }],
  ['Da Li', { given: 'Da', family: 'Li' }],
  ['Van Hoang', { given: 'Van', family: 'Hoang' }],
  ['De-An Huang', { given: 'De-An', family: 'Huang' }],
  ['Qingyao Ai', { given: 'Qingyao', family: 'Ai' }],
  ['Van Tu Vu', { given: 'Van Tu', family: 'Vu' }],
  ['Toan Van Nguyen', { given: 'Toan Van', family: 'Nguyen' }],
  ['The Viet Bui', { given: 'The Viet', family: 'Bui' }],
  ['Anton van den Hengel', { given: 'Anton', particle: 'van den', family: 'Hengel' }],
  ['Luc Van Gool', { given: 'Luc', family: 'Van Gool' }],
  ['Mohamed El Khbir', { given: 'Mohamed', family: 'El Khbir' }],
  ['Fernando De la Torre', { given: 'Fernando', family: 'De la Torre' }],
  ['José Ortega y Gasset', { given: 'José', family: 'Ortega y Gasset' }],
  ['Paul T. Costa Jr.', { given: 'Paul T.', family: 'Costa', suffix: 'Jr.' }],
  ['Hal Daumé III', { given: 'Hal', family: 'Daumé', suffix: 'III' }],
  ['R. St.-Denis', { given: 'R.', family: 'St.-Denis' }],
  ["M. O'Neil", { given: 'M.', family: "O'Neil" }],
  ['王 小明', { given: '小明', family: '王' }, '王小明'],
  ['Costa, Paul T.', { given: 'Paul T.', family: 'Costa' }, 'Paul T. Costa'],
  [
    'Costa, Jr., Paul T.',
    { given: 'Paul T.', family: 'Costa', suffix: 'Jr.' },
    'Paul T. Costa Jr.',
  ],
  [
    'Costa, Paul T., Jr.',
    { given: 'Paul T.', family: 'Costa', suffix: 'Jr.' },
    'Paul T. Costa Jr.',
  ],
  ['van den Berg, A.', { given: 'A.', particle: 'van den', family: 'Berg' }, 'A. van den Berg'],
  ['Berg, A. van den', { given: 'A.', particle: 'van den', family: 'Berg' }, 'A. van den Berg'],
  [
    'de la Vallée Poussin, Charles',
    { given: 'Charles', particle: 'de la', family: 'Vallée Poussin' },
    'Charles de la Vallée Poussin',
  ],
];

for (const [printed, name, shown = printed] of people)
  test(`a person’s name in its parts: ${printed}`, () => {
    assert.deepEqual(parseName(printed), name);
    assert.equal(renderName(name), shown);
  });

const wholes = [
  'Gemini Team',
  'The IntFold Team',
  'Belle Collaboration',
  'American Heart Association',
  'Council on Care, Practice and Science',
  'Barnes and Noble',
  'LG AI Research',
  'GLM-5 Team',
  'OpenAI',
  'NASA',
  'Plato',
  '王小明',
];

for (const name of wholes)
  test(`a name that is one: ${name}`, () => {
    assert.deepEqual(parseName(name), { literal: name });
    assert.equal(renderName({ literal: name }), name);
  });

test('letters of a name have one form', () => {
  assert.deepEqual(parseName('Jose\u0301 A\u0301lvarez'), { given: 'José', family: 'Álvarez' });
});
