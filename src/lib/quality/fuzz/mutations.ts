import type { Dice } from './dice.ts';
import { hostileList } from './hostile-texts.ts';

/** A text and what its format makes of a foreign text inside a value. */
export interface Mutable {
  text: string;
  /** Writes a text as a value of the format holds it, such as a JSON string. */
  escape: (text: string) => string;
}

/** One way to damage a text. */
export type Mutation = (mutable: Mutable, dice: Dice) => string;

/** What holds a digest together. */
const structural =
  /\\\\\n|^-{3,}$|[{}[\],"':]|<\/?[\w:]+[^<>\n]*>|^@\w+\{|^#+ |^ *[-*] |^[A-Z][a-z]+: |\]\(|\n\n/gm;
/** One field, whole, as the formats have them. */
const field =
  /^ *"[\w-]+": .*\n|^ *\w+ *= \{.*\},?\n|<([\w:]+)\b[^<>]*>[^<>]*<\/\1>|^[A-Z][a-z]+: .*\n|^ *- \w+: .*\n/gm;
/** Ids of papers and addresses. */
const identity = /https?:\/\/[^\s"<>)]+|(?:arXiv:)?\d{4}\.\d{4,5}(?:v\d+)?|10\.\d{4}\/[^\s"<>}]+/g;
/** A gap between two words of a sentence or a title. */
const gap = /(?<=[a-z]{2}) (?=[a-zA-Z]{2})/g;

const oddCharacters =
  '\u0000\u0001\n\r\t "\'\\<>&{}[]()$#@|*_`~-=:;,.%^\u202e\ud800\u00e9\u{1f642}';

function replaceAt(text: string, { from, to }: { from: number; to: number }, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}

/** Replaces one match, or one time in three all that are the same. */
function replaceMatch(
  { text }: Mutable,
  { pattern, by }: { pattern: RegExp; by: (match: string) => string },
  dice: Dice,
): string {
  const match = dice.pickSome([...text.matchAll(pattern)]);
  if (!match) return text;
  const [found] = match;
  if (dice.percent(33)) return text.replaceAll(found, () => by(found));
  return replaceAt(text, { from: match.index, to: match.index + found.length }, by(found));
}

function changeLines({ text }: Mutable, change: (lines: string[], at: number) => void, dice: Dice) {
  const lines = text.split('\n');
  for (let times = 1 + dice.below(4); times > 0; times--) change(lines, dice.below(lines.length));
  return lines.join('\n');
}

function insertAt(text: string, added: string, dice: Dice): string {
  const place = dice.pickSome([...text.matchAll(gap)])?.index ?? dice.below(text.length + 1);
  return replaceAt(text, { from: place, to: place }, ` ${added}`);
}

/** How often something is repeated to make it deep. */
const depths = [40, 400, 5000] as const;
const openers = [
  '[',
  '{',
  '(',
  '<a>',
  '> ',
  '$',
  '"',
  '\\(',
  '- ',
  '#',
  '{"a":',
  '\\\\\n',
] as const;

/** Every mutation by its name. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'flip characters': ({ text }, dice) => {
    const letters = [...text];
    for (let times = 1 + dice.below(20); times > 0; times--)
      letters[dice.below(letters.length)] = dice.pickSome([...oddCharacters]) ?? '';
    return letters.join('');
  },
  'drop lines': (mutable, dice) =>
    changeLines(mutable, (lines, at) => lines.splice(at, 1 + dice.below(3)), dice),
  'repeat lines': (mutable, dice) =>
    changeLines(mutable, (lines, at) => lines.splice(at, 0, ...lines.slice(at, at + 3)), dice),
  'swap lines': (mutable, dice) =>
    changeLines(
      mutable,
      (lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse()),
      dice,
    ),
  'glue lines': (mutable, dice) =>
    changeLines(
      mutable,
      (lines, at) => lines.splice(at, 2, lines.slice(at, at + 2).join(dice.pick(['', ' ']))),
      dice,
    ),
  'break lines': (mutable, dice) =>
    replaceMatch(
      mutable,
      { pattern: gap, by: () => dice.pick(['\n', '\n\n', '\r', '\n  ']) },
      dice,
    ),
  'drop structure': (mutable, dice) =>
    replaceMatch(mutable, { pattern: structural, by: () => '' }, dice),
  'repeat structure': (mutable, dice) =>
    replaceMatch(mutable, { pattern: structural, by: (match) => match + match }, dice),
  'drop a field': (mutable, dice) => replaceMatch(mutable, { pattern: field, by: () => '' }, dice),
  'drop an id': (mutable, dice) => replaceMatch(mutable, { pattern: identity, by: () => '' }, dice),
  'write a value': ({ text, escape }, dice) =>
    insertAt(text, escape(dice.pickSome(hostileList) ?? ''), dice),
  'write three values': ({ text, escape }, dice) =>
    [1, 2, 3].reduce(
      (changed) => insertAt(changed, escape(dice.pickSome(hostileList) ?? ''), dice),
      text,
    ),
  'write it raw': ({ text }, dice) => insertAt(text, dice.pickSome(hostileList) ?? '', dice),
  'put it anywhere': ({ text }, dice) => {
    const place = dice.below(text.length + 1);
    return replaceAt(text, { from: place, to: place }, dice.pickSome(hostileList) ?? '');
  },
  nest: ({ text }, dice) => {
    const place = dice.below(text.length + 1);
    return replaceAt(
      text,
      { from: place, to: place },
      dice.pick(openers).repeat(dice.pick(depths)),
    );
  },
  'repeat it all': ({ text }, dice) =>
    Array(2 + dice.below(20))
      .fill(text)
      .join(dice.pick(['', '\n'])),
  cut: ({ text }, dice) => text.slice(0, dice.below(text.length + 1)),
  'cut the beginning': ({ text }, dice) => text.slice(dice.below(text.length >> 1)),
};
