import { compareBy, descending } from '#lib/order.ts';

/** Where and how well a word stands in a paper. */
export interface Hit {
  score: number;
  /** Numbers of the words in the paper's indexed text, in order. */
  positions: readonly number[];
}

/** A word's papers by their ids. */
export type Hits = ReadonlyMap<string, Hit>;

/** A word of the query with what was found for each word of each of its forms. */
export interface FoundWord {
  asked: string;
  forms: { weight: number; words: readonly Hits[] }[];
  /** A paper without it isn't wanted at all. */
  isRequired?: boolean;
}

/** A paper in the order of how well it answers. */
export interface RankedPaper {
  id: string;
  score: number;
  /** The words of the query that it has not. */
  missing: string[];
  /** Where its words stand; asked only of the papers that are shown. */
  getPositions: () => number[];
}

/** Words this far apart still belong together. */
const near = 2;

/**
 * Words and the number of papers → every paper that has one of them, the best first. A rare word counts for more than
 * a frequent one, a paper that has them all for more than one that lacks some, and neighbours in the query for more
 * where they are neighbours in the paper.
 */
export function rankPapers(asked: readonly FoundWord[], papers: number): RankedPaper[] {
  const all = asked.map((word) => {
    const hits = joinForms(word);
    return { ...word, hits, share: measureRarity(hits.size, papers) };
  });
  const found = all.filter(({ hits }) => hits.size > 0);
  const total = found.reduce((sum, { share }) => sum + share, 0);
  const required = all.filter(({ isRequired }) => isRequired);
  const ids = new Set(found.flatMap(({ hits }) => [...hits.keys()]));
  return [...ids]
    .filter((id) => required.every(({ hits }) => hits.has(id)))
    .map((id) => rankPaper(id, { all, total }))
    .sort(
      compareBy(
        descending(({ score }) => score),
        ({ id }) => id,
      ),
    );
}

interface Weighed {
  asked: string;
  hits: Hits;
  share: number;
}

function rankPaper(
  id: string,
  { all, total }: { all: readonly Weighed[]; total: number },
): RankedPaper {
  const own = all.filter(({ hits }) => hits.has(id));
  const covered = own.reduce((sum, { share }) => sum + share, 0) / total;
  const sum = own.reduce((score, { hits }) => score + (hits.get(id)?.score ?? 0), 0);
  const pairs = all.slice(1).filter((word, at) => {
    const before = all[at]?.hits.get(id);
    const after = word.hits.get(id);
    return before !== undefined && after !== undefined && isNear(before, after);
  });
  const together = all.length > 1 ? pairs.length / (all.length - 1) : 0;
  return {
    id,
    score: sum * (0.6 + 0.4 * covered ** 2) * (1 + 1.2 * together),
    missing: all.filter(({ hits }) => !hits.has(id)).map(({ asked }) => asked),
    getPositions: () => own.flatMap(({ hits }) => [...(hits.get(id)?.positions ?? [])]),
  };
}

function measureRarity(count: number, papers: number): number {
  return count === 0 ? 0 : Math.log(1 + (papers + 0.5) / (count + 0.5));
}

/** A word's forms → one hit a paper; the root keeps one word in a title from outweighing three in the abstract. */
function joinForms({ forms }: FoundWord): Map<string, Hit> {
  const joined = new Map<string, Hit>();
  for (const { weight, words } of forms) {
    for (const [id, { score, positions }] of joinWords(words)) {
      const known = joined.get(id);
      joined.set(id, {
        score: Math.max(weight * Math.sqrt(score), known?.score ?? 0),
        positions: known ? joinPositions(known.positions, positions) : positions,
      });
    }
  }
  return joined;
}

const joinPositions = (left: readonly number[], right: readonly number[]): number[] =>
  [...new Set([...left, ...right])].sort((a, b) => a - b);

/** A form's words → the papers where each stands near the one before it. */
function joinWords([first, ...others]: readonly Hits[]): Hits {
  return others.reduce<Hits>((joined, hits) => {
    const both = new Map<string, Hit>();
    for (const [id, after] of hits) {
      const before = joined.get(id);
      const positions = before ? findNear(before, after) : [];
      if (before && positions.length > 0) {
        both.set(id, { score: before.score + after.score, positions });
      }
    }
    return both;
  }, first ?? new Map());
}

/** Whether one word stands just behind the other somewhere; both are walked once, in order. */
function isNear({ positions: before }: Hit, { positions: after }: Hit): boolean {
  let at = 0;
  for (const position of before) {
    while (at < after.length && (after[at] ?? 0) < position) at += 1;
    if ((after[at] ?? Infinity) - position <= near) return true;
  }
  return false;
}

/** The positions at which one word stands just behind the other, or is the same as it. */
function findNear(before: Hit, after: Hit): number[] {
  const behind = new Set(after.positions);
  return before.positions.flatMap((position) => {
    const steps = Array.from({ length: near + 1 }, (_, step) => position + step);
    const match = steps.find((step) => behind.has(step));
    return match === undefined ? [] : [...new Set([position, match])];
  });
}
