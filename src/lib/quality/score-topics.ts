/** A paper that two readers labelled, each alone. */
export interface LabelledPaper {
  id: string;
  a: string[];
  b: string[];
}

/** How well topics agree with two readers; shares from 0 to 1. */
export interface TopicScore {
  papers: number;
  /** Micro-averaged over papers, the mean of the two readers'. */
  f1: number;
  /** Share of papers whose first topic one of the readers gave. */
  main: number;
  /** Papers without a topic. */
  without: number;
}

/** How well related papers agree with two readers; shares from 0 to 1. */
export interface RelatedScore {
  papers: number;
  /** Share of the readers' papers, at most five asked for, among the first five. */
  recall5: number;
  /** Share of papers whose first suggestion a reader gave, too. */
  top1: number;
}

/** Readers' labels and what was assigned, by id → how well they agree. */
export function scoreTopics(
  labelled: readonly LabelledPaper[],
  assigned: ReadonlyMap<string, readonly string[]>,
): TopicScore {
  const rows = labelled.map((paper) => ({ paper, mine: assigned.get(paper.id) ?? [] }));
  const f1 = (reader: 'a' | 'b'): number => {
    const hits = sum(rows, ({ paper, mine }) => countCommon(mine, paper[reader]));
    const all = sum(rows, ({ paper, mine }) => mine.length + paper[reader].length);
    return share(2 * hits, all);
  };
  const isRight = ({ paper: { a, b }, mine: [first = ''] }: (typeof rows)[number]): boolean =>
    a.includes(first) || b.includes(first);
  return {
    papers: rows.length,
    f1: (f1('a') + f1('b')) / 2,
    main: share(rows.filter(isRight).length, rows.length),
    without: rows.filter(({ mine }) => mine.length === 0).length,
  };
}

/** Readers' lists and the papers that were suggested, best first, by id → how well they agree. */
export function scoreRelated(
  labelled: readonly LabelledPaper[],
  suggested: ReadonlyMap<string, readonly string[]>,
): RelatedScore {
  const rows = labelled.map(({ id, a, b }) => ({
    wanted: [...new Set([...a, ...b])],
    mine: suggested.get(id) ?? [],
  }));
  const recall = sum(rows, ({ wanted, mine }) =>
    share(countCommon(mine.slice(0, 5), wanted), Math.min(5, wanted.length)),
  );
  const right = rows.filter(({ wanted, mine }) => wanted.includes(mine[0] ?? ''));
  return {
    papers: rows.length,
    recall5: share(recall, rows.length),
    top1: share(right.length, rows.length),
  };
}

const countCommon = (one: readonly string[], two: readonly string[]): number =>
  one.filter((label) => two.includes(label)).length;

function sum<T>(rows: readonly T[], count: (row: T) => number): number {
  return rows.reduce((total, row) => total + count(row), 0);
}

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
