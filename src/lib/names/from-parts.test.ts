import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Name } from '#lib/name-schema.ts';
import { fromParts, type NameParts } from './from-parts.ts';

const written: [parts: NameParts, name: Name | undefined][] = [
  [
    { given: 'Ada', family: 'Lovelace' },
    { given: 'Ada', family: 'Lovelace' },
  ],
  [
    { given: 'Anton', particle: 'van den', family: 'Hengel' },
    { given: 'Anton', particle: 'van den', family: 'Hengel' },
  ],
  [
    { given: 'Gabriel', family: 'García Márquez' },
    { given: 'Gabriel', family: 'García Márquez' },
  ],
  [
    { given: 'Anton', family: 'van den Hengel' },
    { given: 'Anton', particle: 'van den', family: 'Hengel' },
  ],
  [
    { given: 'Paul T.', family: 'Costa', suffix: 'Jr.' },
    { given: 'Paul T.', family: 'Costa', suffix: 'Jr.' },
  ],
  [
    { given: 'Jr.', family: 'Paul T. Costa' },
    { given: 'Paul T.', family: 'Costa', suffix: 'Jr.' },
  ],
  [
    { given: 'Hal Daumé', family: 'III' },
    { given: 'Hal', family: 'Daumé', suffix: 'III' },
  ],
  [
    { given: 'Yang Lin', family: '0005' },
    { given: 'Yang', family: 'Lin' },
  ],
  [
    { given: 'Yang', family: 'Lin 0005' },
    { given: 'Yang', family: 'Lin' },
  ],
  [
    { given: 'Yifan', family: 'Du<sup>†</sup>' },
    { given: 'Yifan', family: 'Du' },
  ],
  [{ given: 'DAISY', family: 'Consortium' }, { literal: 'DAISY Consortium' }],
  [{ literal: 'Barnes and Noble' }, { literal: 'Barnes and Noble' }],
  [{ family: 'NASA' }, { literal: 'NASA' }],
  [{ given: 'Ada Lovelace' }, { given: 'Ada', family: 'Lovelace' }],
  [{ given: null, family: '' }, undefined],
];

for (const [parts, name] of written)
  test(`a source’s parts: ${Object.values(parts).join(' | ')}`, () => {
    assert.deepEqual(fromParts(parts), name);
  });
