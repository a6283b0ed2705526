import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  cleanCharacters,
  cleanData,
  countCleaned,
  findForbidden,
  removeForbidden,
  renderSafeJson,
  showCharacters,
} from './clean-characters.ts';

const tags = (letters: string): string =>
  [...letters].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join('');
const england = `\u{1f3f4}${tags('gbeng')}\u{e007f}`;

test('what no reader is meant to see goes, whatever it is', () => {
  const texts: [dirty: string, clean: string][] = [
    ['a\u0000\u0007\u000b\u000c\u001b\u007f\u0085\u009fb', 'ab'],
    ['A title \u202egnp.exe', 'A title gnp.exe'],
    ['\u202aa\u202bb\u202cc\u202dd\u202ee', 'abcde'],
    ['a\u061c\u200e\u200fb', 'ab'],
    ['\ufeffa\ufeffb\u2060c', 'abc'],
    ['a\ufff9b\ufffac\ufffbd', 'abcd'],
    ['a\u2028b\u2029c', 'a\nb\nc'],
    ['a\ud800b\udc00c', 'abc'],
    ['a\ufffeb\uffff\u{1fffe}c', 'abc'],
    ['pay\u200bload', 'payload'],
    [`a${tags('hidden')}\u{e007f}b`, 'ab'],
    [`${england}${tags('hidden')}`, england],
    [`\u{1f3f4}${tags('hiddenwords')}\u{e007f}`, '\u{1f3f4}'],
    ['❤\ufe0f\ufe01\ufe02a\u{e0101}', '❤\ufe0fa'],
    ['a\u200d\u200c\u200db', 'a\u200db'],
    ['a \u200db', 'a b'],
  ];
  for (const [dirty, clean] of texts) assert.equal(cleanCharacters(dirty), clean);
});

test('what a script or an emoji needs stays', () => {
  const texts = [
    'a\tb\nc',
    'می\u200cخواهم and 👩\u200d🔬',
    '👨🏽\u200d🚀 🏳\ufe0f\u200d🌈 ❤\ufe0f\u200d🔥 1\ufe0f\u20e3 🇩🇪',
    england,
    'क्\u200dष श्\u200d',
    'ภาษา\u200bไทย',
    '葛\u{e0101}',
    'soft\u00adhyphen',
    'בְּרֵאשִׁ֖ית בָּרָ֣א',
    'Tiếng Việt'.normalize('NFD'),
    'བསྒྲུབས',
    'မြွှောက်',
    'ɔ̃̀ː ṵ̃́',
    'see \u2067עברית\u2069 here, \u2066\u2067a\u2069b\u2069',
  ];
  for (const text of texts) assert.equal(cleanCharacters(text), text);
});

test('an isolate without a partner in its line goes', () => {
  assert.equal(cleanCharacters('a\u2067b'), 'ab');
  assert.equal(cleanCharacters('a\u2069b\u2066c\u2069'), 'ab\u2066c\u2069');
  assert.equal(cleanCharacters('a\u2066b\nc\u2069d'), 'ab\ncd');
});

test('marks past the budget are cut, however they are mixed', () => {
  assert.deepEqual(countCleaned(`Z${'\u0316\u0301'.repeat(100)}!`), {
    value: 'Z\u0316\u0301\u0316\u0301\u0316!',
    removed: 195,
  });
  assert.equal(cleanCharacters(`Z${'\u0301\u200d'.repeat(9)}!`).length, 12);
  assert.equal(cleanCharacters(`क${'\u093e'.repeat(99)}!`).length, 12);
});

test('every text in data is cleaned and counted, all else stays', () => {
  assert.deepEqual(cleanData({ a: ['x\u202ey', 1, null], b: { c: '\u200e' }, d: undefined }), {
    value: { a: ['xy', 1, null], b: { c: '' }, d: undefined },
    removed: 2,
  });
});

test('a terminal is shown what a text hides', () => {
  assert.equal(
    showCharacters('2025-03-20-\u202egnp\u001b[31m\u{e0041}.txt\nnext'),
    '2025-03-20-\\u{202e}gnp\\u{1b}[31m\\u{e0041}.txt\nnext',
  );
});

test('JSON for a terminal says the same without showing it', () => {
  const data = { file: 'a\u202eb\u{e0041}.txt', title: 'ν²\n' };
  const json = renderSafeJson(data);
  assert.equal(json, '{\n  "file": "a\\u202eb\\udb40\\udc41.txt",\n  "title": "ν²\\n"\n}');
  assert.deepEqual(JSON.parse(json), data);
});

test('what no page may have is found and removed', () => {
  assert.equal(findForbidden('a\tb\r\nc می\u200cخ 👩\u200d🔬 sin\u2061x \u00ad\u00a0'), -1);
  assert.equal(findForbidden('ab\u202ec'), 2);
  assert.equal(removeForbidden('ab\u202ec\u0000\u200fd'), 'abcd');
});
