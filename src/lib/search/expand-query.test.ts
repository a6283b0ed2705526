import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandQuery } from './expand-query.ts';
import { toKnowledge } from './knowledge.ts';
import { readQuery } from './read-query.ts';
import { indexTerms } from './search-terms.ts';
import { countWords } from './word-list.ts';

const list = countWords([
  'Batch Normalization, BN, for transformers',
  'Grad-CAM explains; Pre-LN models with layer normalization; gradients of layers',
  'layer norm, layer norm again, batch size and transformers',
]);
const ways = indexTerms({
  acronyms: [['BN', 'batch normalization']],
  synonyms: [['explain', 'interpret', 'saliency']],
});
const expand = (query: string) => expandQuery(readQuery(query), toKnowledge(list, ways));
const forms = (query: string) =>
  expand(query).map(({ asked, forms: own }) => [asked, ...own.map(({ words }) => words.join(' '))]);

test('an abbreviation is also what it stands for, and the other way round', () => {
  assert.deepEqual(forms('BN '), [['BN', 'BN', 'batch normalization']]);
  assert.deepEqual(forms('batch normalization '), [
    ['batch', 'batch', 'BN'],
    ['normalization', 'normalization', 'BN'],
  ]);
});

test('compounds are found however they are written', () => {
  assert.deepEqual(forms('gradcam '), [['gradcam', 'gradcam']]);
  assert.deepEqual(forms('grad cam '), [
    ['grad', 'grad', 'gradcam'],
    ['cam', 'cam', 'gradcam'],
  ]);
  assert.deepEqual(forms('batchnormalization '), [['batchnormalization', 'batch normalization']]);
});

test('a slip is corrected and said; what is near nothing is left out', () => {
  assert.deepEqual(
    expand('tranformers zzzzqqq ').map(({ asked, correction, forms: own }) => ({
      asked,
      correction,
      words: own.map(({ words }) => words[0]),
    })),
    [
      { asked: 'tranformers', correction: 'transformers', words: ['transformers'] },
      { asked: 'zzzzqqq', correction: undefined, words: [] },
    ],
  );
});

test('another ending is the same word, and finds synonyms', () => {
  assert.deepEqual(forms('explaining '), [['explaining', 'explains']]);
  assert.deepEqual(forms('saliency '), [['saliency', 'explain']]);
});

test('what some write as one word others write as two or three', () => {
  const known = toKnowledge(
    countWords(['pretraining qwen25vl', 'pre training of terns']),
    () => [],
  );
  const say = (query: string) =>
    expandQuery(readQuery(query), known).map(({ forms: own }) =>
      own.map(({ words }) => words.join(' ')),
    );
  assert.deepEqual(say('pretraining '), [['pretraining', '"pre training"']]);
  assert.deepEqual(say('pre-training '), [['pre-training', '"pre training"']]);
  assert.deepEqual(say('pre training '), [
    ['pre', 'pretraining'],
    ['training', 'pretraining'],
  ]);
  assert.deepEqual(
    say('Qwen 2.5 VL ').map((own) => own.at(-1)),
    ['qwen25vl', 'qwen25vl', 'qwen25vl'],
  );
});

test('signs, Greek and what a keyboard lacks are looked for as the index has them', () => {
  const known = toKnowledge(
    countWords(['cplusplus nfkappab co2 alphasynuclein mueller αsynuclein', 'go net of synuclein']),
    () => [],
  );
  const say = (query: string) =>
    expandQuery(readQuery(query), known).flatMap(({ forms: own }) =>
      own.map(({ words, weight }) => [words.join(' '), weight]),
    );
  assert.deepEqual(say('C++ '), [['"cplusplus"', 1]]);
  assert.deepEqual(say('Go+ '), [['"goplus"', 1]]);
  assert.deepEqual(say('.NET '), [
    ['"dotnet"', 1],
    ['.NET', 0.85],
  ]);
  assert.deepEqual(say('NF-κB '), [
    ['NF-kappaB', 1],
    ['"nf kappa b"', 0.85],
  ]);
  assert.deepEqual(say('α-synuclein '), [
    ['"α-synuclein"', 1],
    ['alpha-synuclein', 1],
    ['"alpha synuclein"', 0.85],
  ]);
  assert.deepEqual(say('CO₂ '), [
    ['"CO₂"', 1],
    ['CO2', 1],
  ]);
  assert.deepEqual(say('Müller '), [['mueller', 1]]);
  assert.deepEqual(say('翻译 '), [['"qxzbkvvpblprc"', 1]]);
  assert.deepEqual(say('ψζ-zzzz '), []);
});

test('queries in any script break nothing', () => {
  for (const query of ['漢字', 'нормализация', 'تطبيع', '🙂', '"', '()', '\\', 'a'.repeat(5000)]) {
    assert.ok(Array.isArray(expand(query)));
  }
});

test('on a large site words of every third paper go beside others, and stay alone', () => {
  const texts = Array.from({ length: 1000 }, (_, at) => (at % 2 ? 'models learn' : `hubness${at}`));
  const knowledge = toKnowledge(countWords([...texts, 'hubness']), () => []);
  const asked = (query: string) => expandQuery(readQuery(query), knowledge).map((own) => own.asked);
  assert.deepEqual(asked('hubness models '), ['hubness']);
  assert.deepEqual(asked('hubness mod'), ['hubness']);
  assert.deepEqual(asked('models '), ['models']);
});

test('a rare word beside a far more frequent one is looked for, and the other is offered', () => {
  const texts = Array.from({ length: 40 }, () => 'attention');
  const knowledge = toKnowledge(countWords([...texts, 'attentien']), () => []);
  assert.deepEqual(expandQuery(readQuery('attentien '), knowledge), [
    { asked: 'attentien', forms: [{ words: ['attentien'], weight: 1 }], suggestion: 'attention' },
  ]);
});
