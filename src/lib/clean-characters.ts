import { budgets } from './budgets.ts';

/** A text or data without what no reader is meant to see, and how many characters that was. */
export interface Cleaned<T> {
  value: T;
  removed: number;
}

/** What may have to go; most texts have none of it and are left alone. */
const suspect =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u115f\u1160\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\p{Cs}\p{Noncharacter_Code_Point}]|[\p{M}]{4}/u;

/** Unicode’s own line ends. */
const lineSeparator = /[\u2028\u2029]/g;
/** The flag of a part of a country: a black flag, its letters as tags, the tag that ends them. */
const regionFlag =
  '\\u{1f3f4}[\\u{e0061}-\\u{e007a}]{2}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{1,3}\\u{e007f}';
/** Tags that are in no flag. The flag is taken along, so that its own stay. */
const tag = new RegExp(`(${regionFlag})|[\\u{e0000}-\\u{e00ff}\\u{e01f0}-\\u{e0fff}]`, 'gu');
/** Controls but tab and line feed, turns of direction, marks of byte order and of annotation, halves of characters, noncharacters. */
const never =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u180e\u200e\u200f\u202a-\u202e\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb\u{1d173}-\u{1d17a}\p{Cs}\p{Noncharacter_Code_Point}]/gu;
/** A space without width tells words apart in Thai, Lao, Khmer and Burmese, and nothing elsewhere. */
const emptySpace =
  /(?<![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])\u200b|\u200b(?![\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])/gu;
/** A selector of a variant that has no letter or sign before it, or another one. */
const straySelector =
  /(?<=^|[\s\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]/gu;
/** A joiner that joins nothing: Persian, Indic scripts and emoji have a letter or sign before each. */
const strayJoiner = /(?<![\p{L}\p{M}\p{N}\p{S}])[\u200c\u200d]|(?<=[\u200c\u200d])[\u200c\u200d]/gu;
/** Marks and joiners in a row, more than most letters have. */
const markRun = /[\p{M}\u200c\u200d]{6,}/gu;
const stacked = /[\p{Mn}\p{Me}]/u;
const isolateOrEnd = /[\u2066-\u2069\n]/g;

/** Keeps as many marks as scripts need on a letter, and as many again that stand beside it. */
function cutMarks(run: string): string {
  let stack = 0;
  return [...run]
    .filter((mark) => !stacked.test(mark) || ++stack <= budgets.marksOnLetter)
    .slice(0, 2 * budgets.marksOnLetter)
    .join('');
}

/** Places of isolates that have no partner in their line. */
function findLoneIsolates(text: string): Set<number> {
  const lone = new Set<number>();
  let open: number[] = [];
  for (const { 0: character, index } of text.matchAll(isolateOrEnd)) {
    if (character === '\n') open = [];
    else if (character !== '\u2069') {
      open.push(index);
      lone.add(index);
    } else {
      const partner = open.pop();
      if (partner === undefined) lone.add(index);
      else lone.delete(partner);
    }
  }
  return lone;
}

function removeLoneIsolates(text: string): string {
  const lone = findLoneIsolates(text);
  if (lone.size === 0) return text;
  return text.replace(/[\u2066-\u2069]/g, (isolate, place: number) =>
    lone.has(place) ? '' : isolate,
  );
}

/**
 * A decoded text → the same without controls, turns of direction, isolates without partner, tags and marks past the
 * budget. Tab and line feed stay, as do joiners in Persian, Indic scripts and emoji.
 */
export function cleanCharacters(text: string): string {
  if (!suspect.test(text)) return text;
  const plain = text
    .replace(lineSeparator, '\n')
    .replace(tag, '$1')
    .replace(never, '')
    .replace(emptySpace, '')
    .replace(straySelector, '')
    .replace(strayJoiner, '')
    .replace(markRun, cutMarks);
  return removeLoneIsolates(plain);
}

/** The same, with how many characters went. */
export function countCleaned(text: string): Cleaned<string> {
  const value = cleanCharacters(text);
  return { value, removed: value === text ? 0 : [...text].length - [...value].length };
}

/** A text as all of a site's texts are: composed, so that a letter is one letter however it was typed. */
export const compose = (text: string): string => text.normalize('NFC');

/** Data as read from JSON, YAML or XML → the same with every text in it clean, and how many characters went. */
export function cleanData<T>(
  data: T,
  finish: (text: string) => string = (text) => text,
): Cleaned<T> {
  let removed = 0;
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const cleaned = countCleaned(value);
      removed += cleaned.removed;
      return finish(cleaned.value);
    }
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== 'object' || value === null) return value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]));
  };
  // Texts become texts, lists lists and objects objects: what comes out has the type that went in.
  const value = clean(data) as T;
  return { value, removed };
}

/** Whatever has no form of its own on a line: controls, and all that changes how others are shown. */
const unseen =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e0fff}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A text from outside → what a terminal can show of it: `\u{202e}` in place of what turns or hides others. Line feeds stay. */
export function showCharacters(text: string): string {
  return text.replace(
    unseen,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** Data → JSON for a terminal or a program: what turns or hides others stands in it as `\\u202e`. */
export function renderSafeJson(data: unknown): string {
  const toUnit = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(data, null, 2).replace(unseen, (character) =>
    character.split('').map(toUnit).join(''),
  );
}

/** What stands on no page, whoever wrote it: controls, turns of direction, what is no character. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\ufeff\ufff9-\ufffb\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A text that a site publishes → the place of the first character that none may have, or -1. */
export function findForbidden(text: string): number {
  return text.search(forbidden);
}

/** A rendered text → the same without such characters; what a formula’s own layout needs stays. */
export function removeForbidden(text: string): string {
  return text.replace(forbidden, '');
}
