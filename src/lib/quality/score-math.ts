import { damageTex, isDamaged, type DamagedText } from './damage-tex.ts';
import { placesIn, type PlacedFormula } from './formula-places.ts';
import { bareTex, comparableMarkdown, comparableText, readingOf } from './formula-text.ts';

/** An abstract whose TeX is intact. */
export interface IntactAbstract {
  id: string;
  arxiv: string;
}

/** How well a restorer does on abstracts that were damaged on purpose; shares from 0 to 1. */
export interface MathScore {
  abstracts: number;
  /** Formulas that read wrongly once their TeX is lost. */
  damaged: number;
  restored: number;
  /** Share of the damaged formulas that one restored formula holds. */
  recall: number;
  /** Share of the restored formulas that lie in a formula of the original, or hold a damaged one. */
  precision: number;
  /** Share of the recalled formulas whose TeX is the original's. */
  tex: number;
  /** Share of the abstracts that damage gives back after restoring: nothing lost, nothing invented. */
  intact: number;
  /** What went wrong, in words. */
  misses: string[];
}

/** Abstracts and a restorer (damaged text → Markdown) → how much of the lost TeX it brings back. */
export function scoreMath(
  abstracts: readonly IntactAbstract[],
  restore: (text: string) => string,
): MathScore {
  const tallies = abstracts.flatMap((abstract) => tallyAbstract(abstract, restore) ?? []);
  const sum = (key: keyof Counts) => tallies.reduce((all, tally) => all + tally[key], 0);
  return {
    abstracts: tallies.length,
    damaged: sum('damaged'),
    restored: sum('restored'),
    recall: share(sum('found'), sum('damaged')),
    precision: share(sum('inside'), sum('restored')),
    tex: share(sum('texRight'), sum('found')),
    intact: share(sum('intact'), tallies.length),
    misses: tallies.flatMap(({ misses }) => misses),
  };
}

interface Counts {
  damaged: number;
  restored: number;
  found: number;
  texRight: number;
  inside: number;
  intact: number;
}

interface Tally extends Counts {
  misses: string[];
}

/** An abstract in which a `$` stays after the damage says nothing: its formulas can't be told apart. */
function tallyAbstract(
  { id, arxiv }: IntactAbstract,
  restore: (text: string) => string,
): Tally | undefined {
  const gold = damageTex(comparableText(arxiv), { commands: true });
  if (gold.text.includes('$')) return undefined;
  const markdown = restore(gold.text.replaceAll('＄', '$'));
  const mine = damageTex(comparableMarkdown(markdown), { commands: false });
  const tally = tallyFormulas(gold, mine);
  const difference = firstDifference(readingOf(gold.text), readingOf(mine.text));
  const changed = difference === undefined ? [] : [`changed: ${difference}`];
  return {
    ...tally,
    intact: 1 - changed.length,
    misses: [...changed, ...tally.misses].map((miss) => `${id} ${miss}`),
  };
}

function tallyFormulas(gold: DamagedText, mine: DamagedText): Omit<Tally, 'intact'> {
  const [wanted, given] = [placesIn(gold), placesIn(mine)];
  const damaged = wanted.filter(({ tex }) => isDamaged(tex));
  const hits = damaged.map((formula) => ({
    formula,
    hit: given.find((one) => holds(one, formula)),
  }));
  const missed = hits.filter(({ hit }) => !hit);
  const wrong = hits.filter(({ formula, hit }) => hit && !isSameTex(hit.tex, formula.tex));
  const outside = given.filter(
    (formula) => !isCovered(formula, wanted) && !damaged.some((one) => holds(formula, one)),
  );
  return {
    damaged: damaged.length,
    restored: given.length,
    found: hits.length - missed.length,
    texRight: hits.length - missed.length - wrong.length,
    inside: given.length - outside.length,
    misses: [
      ...missed.map(({ formula }) => `missed: ${formula.tex}`),
      ...wrong.map(({ formula, hit }) => `other TeX: ${hit?.tex ?? ''} for ${formula.tex}`),
      ...outside.map(({ tex }) => `no formula there: ${tex}`),
    ],
  };
}

const holds = (outer: PlacedFormula, { core }: PlacedFormula) =>
  outer.start <= core.start && core.end <= outer.end;

/** Whether formulas stood wherever this one stands, its digits and signs at the ends aside. */
function isCovered({ core }: PlacedFormula, wanted: readonly PlacedFormula[]): boolean {
  let at = core.start;
  for (const { start, end } of wanted) if (start <= at) at = Math.max(at, end);
  return at >= core.end;
}

/** `M^2` for `^2` is right too: the originals have both. */
function isSameTex(mine: string, gold: string): boolean {
  const [a, b] = [bareTex(mine), bareTex(gold)];
  return a === b || (/^[\^_]/.test(b) && a.endsWith(b));
}

function firstDifference(a: string, b: string): string | undefined {
  if (a === b) return undefined;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `${a.slice(Math.max(0, at - 20), at + 25)} → ${b.slice(Math.max(0, at - 20), at + 25)}`;
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
