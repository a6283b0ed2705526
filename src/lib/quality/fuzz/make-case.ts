import type { Dice } from './dice.ts';
import { rollDice } from './dice.ts';
import { hostileTexts } from './hostile-texts.ts';
import { mutations } from './mutations.ts';
import { type Fixture, toOwnText } from './own-texts.ts';

/** How a case’s text becomes bytes. */
export const encodings = ['utf8', 'utf8-mark', 'utf16le', 'utf16le-mark', 'latin1', 'cut'] as const;

/** A hostile digest, made of its seed and number alone. */
export interface FuzzCase {
  number: number;
  /** What was done, in words: `bibtex: cut, nest`. */
  recipe: string;
  /** The file’s name in `content/digests`. */
  fileName: string;
  content: { text: string; encoding: (typeof encodings)[number] } | { bytes: Uint8Array };
  /** Words that only titles and abstracts have. */
  words: ReadonlySet<string>;
}

/** What cases are made of. */
export interface CaseSources {
  seed: number;
  fixtures: readonly [Fixture, ...Fixture[]];
}

type Draft = Omit<FuzzCase, 'number' | 'fileName'> & { ending: string };

const names = Object.keys(mutations);

function toEscape(text: string): (value: string) => string {
  const start = text.trimStart().slice(0, 1);
  if (start === '{' || start === '[') return (value) => JSON.stringify(value).slice(1, -1);
  if (start === '<')
    return (value) =>
      value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return (value) => value;
}

function mutate(text: string, dice: Dice): { text: string; done: string[] } {
  const escape = toEscape(text);
  const done: string[] = [];
  let changed = text;
  for (let times = 1 + dice.below(4); times > 0; times--) {
    const name = dice.pickSome(names) ?? '';
    const next = mutations[name]?.({ text: changed, escape }, dice) ?? changed;
    // What grows without end would measure the machine, not the code.
    if (next.length > 3_000_000) break;
    changed = next;
    done.push(name);
  }
  return { text: changed, done };
}

function toEncoding(dice: Dice): (typeof encodings)[number] {
  return dice.percent(85) ? 'utf8' : dice.pick(encodings);
}

function draftDamaged({ fixtures }: CaseSources, { number, dice }: Drafting): Draft {
  const fixture = fixtures[number % fixtures.length] ?? fixtures[0];
  const own = toOwnText(fixture, number);
  const { text, done } = mutate(own.text, dice);
  const encoding = toEncoding(dice);
  const recipe = [...done, ...(encoding === 'utf8' ? [] : [encoding])].join(', ');
  return {
    recipe: `${fixture.format.name}: ${recipe}`,
    ending: fixture.ending,
    content: { text, encoding },
    // Letters may be lost in another encoding, and words with them.
    words: encoding === 'utf8' ? own.words : new Set(),
  };
}

function draftGlued({ fixtures }: CaseSources, { number, dice }: Drafting): Draft {
  const chosen = Array.from({ length: 2 + dice.below(2) }, () => dice.pick(fixtures));
  const texts = chosen.map((fixture) => toOwnText(fixture, number).text);
  return {
    recipe: `glued: ${chosen.map(({ format }) => format.name).join(', ')}`,
    ending: dice.pick(fixtures).ending,
    content: { text: texts.join(dice.pick(['\n', '\n\n', ''])), encoding: toEncoding(dice) },
    words: new Set(),
  };
}

function draftBytes({ fixtures }: CaseSources, { dice }: Drafting): Draft {
  const size = dice.pick([0, 1, 3, 100, 20_000]);
  const most = dice.pick([256, 128, 32]);
  return {
    recipe: `${size} random bytes below ${most}`,
    ending: dice.pick(fixtures).ending,
    content: { bytes: Uint8Array.from({ length: size }, () => dice.below(most)) },
    words: new Set(),
  };
}

/** Nothing but hostile texts, as titles and abstracts of a plain page. */
function draftHostile(_: CaseSources, { number, dice }: Drafting): Draft {
  const kind = dice.pickSome(Object.keys(hostileTexts)) ?? '';
  const texts = Object.entries(hostileTexts).find(([name]) => name === kind)?.[1] ?? [];
  const pairs = Array.from({ length: 6 }, (_unused, index) => {
    const [title, inside] = [dice.pickSome(texts), dice.pickSome(texts)];
    return `Paper ${number}-${index} ${title?.slice(0, 300) ?? ''}\n\nWe study a method and ${inside ?? ''} show that it works well. It needs less memory than earlier work does.\n`;
  });
  return {
    recipe: `a page of ${kind}`,
    ending: '.txt',
    content: { text: pairs.join('\n'), encoding: 'utf8' },
    words: new Set(),
  };
}

interface Drafting {
  number: number;
  dice: Dice;
}

const day = 86_400_000;
const oddNames = ['-evening', '-\u202egnp', '-a b', "-'x'", '-<b>', '-ü'] as const;

/** The day of a case’s digest: a case a day, so that a page tells which case it is of. */
export function toCaseDate(number: number): string {
  return new Date(Date.UTC(2001, 0, 1) + number * day).toISOString().slice(0, 10);
}

/** The case that a digest’s id names. */
export function toCaseNumber(digest: string): number {
  return Math.round((Date.parse(digest.slice(0, 10)) - Date.UTC(2001, 0, 1)) / day);
}

/** A seed and a number → a hostile digest, always the same one. */
export function makeCase(sources: CaseSources, number: number): FuzzCase {
  const dice = rollDice(sources.seed, number);
  const chance = dice.below(100);
  const draft =
    chance < 76 ? draftDamaged : chance < 84 ? draftGlued : chance < 96 ? draftHostile : draftBytes;
  const { ending, ...made } = draft(sources, { number, dice });
  const name = `${toCaseDate(number)}${dice.percent(12) ? dice.pick(oddNames) : ''}`;
  return {
    ...made,
    number,
    fileName: name + (dice.percent(85) ? ending : dice.pick(['.txt', ''])),
  };
}
