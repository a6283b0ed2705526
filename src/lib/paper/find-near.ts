import type { CollectedPaper } from './collect-entries.ts';
import { isContradiction } from './id-keys.ts';
import { isOtherAuthors } from './shared-authors.ts';
import { toAbstractKey, toKeyWords, toTitleKey } from '#lib/words/text-keys.ts';

/** Two papers that may be one: a person has to tell. */
export type NearPair = [one: CollectedPaper, other: CollectedPaper];

/** What parts a title from its subtitle: `QuEST: Stable Training` or `Fixup – Residual Learning`. */
const beforeSubtitle = /[:?!]\s|\s[-–—]\s/u;

/** Shorter titles differ by a word from too many others, and longer ones are none. Words. */
const [shortestTitle, longestTitle] = [4, 40];
/** A shorter abstract is like others by chance. Letters. */
const shortestAbstract = 250;
/** The share of words that abstracts of one paper have in common, and others rarely. */
const likeAbstract = 0.4;
/** Of more papers with one mark, each is compared with the one before it only. */
const fullyCompared = 8;

/** A paper → marks; two papers that share one may be one paper, so that not all pairs need be compared. */
function toMarks({ title, printedTitles, abstract }: CollectedPaper): Set<string> {
  const marks = new Set<string>();
  for (const printed of new Set([title.plain, ...printedTitles])) {
    const words = toKeyWords(printed);
    marks.add(`title ${toTitleKey(printed)}`);
    marks.add(`head ${toTitleKey(printed.split(beforeSubtitle, 1)[0] ?? '')}`);
    if (words.length < shortestTitle || words.length > longestTitle) continue;
    marks.add(`words ${words.join(' ')}`);
    words.forEach((_, at) => marks.add(`words ${words.toSpliced(at, 1).join(' ')}`));
  }
  const key = toAbstractKey(abstract.plain);
  if (key.length >= shortestAbstract) marks.add(`abstract ${key}`);
  return marks;
}

/** The share of all words of two abstracts that both have. */
export function toLikeness(one: string, other: string): number {
  const [words, others] = [new Set(toKeyWords(one)), new Set(toKeyWords(other))];
  const common = [...words].filter((word) => others.has(word)).length;
  return common / Math.max(1, words.size + others.size - common);
}

/** Whether what is known of two papers leaves open that they are one. */
function isOpen(one: CollectedPaper, other: CollectedPaper): boolean {
  if (isContradiction(new Set(one.ids), new Set(other.ids))) return false;
  if (isOtherAuthors(one.names, other.names)) return false;
  return toLikeness(one.abstract.plain, other.abstract.plain) >= likeAbstract;
}

function toPairs(papers: CollectedPaper[]): NearPair[] {
  if (papers.length > fullyCompared) {
    return papers.slice(1).flatMap((paper, at) => {
      const before = papers[at];
      return before ? [[before, paper] satisfies NearPair] : [];
    });
  }
  return papers.flatMap((paper, at) =>
    papers.slice(at + 1).map((other): NearPair => [paper, other]),
  );
}

/** Papers → the pairs that look like one paper and that nothing proves to be one or two. */
export function findNear(papers: CollectedPaper[]): NearPair[] {
  const byMark = new Map<string, CollectedPaper[]>();
  for (const paper of papers) {
    for (const mark of toMarks(paper)) {
      const known = byMark.get(mark);
      if (known) known.push(paper);
      else byMark.set(mark, [paper]);
    }
  }
  const pairs = new Map<string, NearPair>();
  for (const marked of byMark.values()) {
    for (const pair of toPairs(marked)) pairs.set(`${pair[0].key}\n${pair[1].key}`, pair);
  }
  return [...pairs.values()].filter((pair) => isOpen(...pair));
}
