import { toLikeness } from '#lib/paper/find-near.ts';
import { restoreAbstract, restoreTitle } from '#lib/paper/restore-entry.ts';
import { isOtherAuthors, toNameWords } from '#lib/paper/shared-authors.ts';
import { type Sureness, surenessLevels } from '#lib/schema.ts';
import { toAbstractKey } from '#lib/words/text-keys.ts';
import type { Candidate } from './candidate.ts';

/** A paper that lacks an identity. */
export interface UnknownPaper {
  /** Plain: the present title, then those that digests print in its place. */
  titles: string[];
  /** Plain. */
  abstract: string;
  authors: string[];
}

/** The candidate that is the paper, or why there is none. */
export type TitleMatch =
  | { kind: 'found'; candidate: Candidate; sure: Sureness }
  | { kind: 'none' }
  | { kind: 'unsure'; reason: string };

/** What services answer comes from arXiv. */
const written = { tex: 'written' } as const;

/** Abstracts of one paper share this much of their words, and those of two papers less than half of it. */
const likeAbstract = 0.4;
const unlikeAbstract = 0.15;

/** How sure it is that a candidate of the same title is the paper; nothing where it is another one. */
function toSureness(paper: UnknownPaper, candidate: Candidate): Sureness | undefined {
  const [names, others] = [toNameWords(paper.authors), toNameWords(candidate.authors)];
  if (isOtherAuthors(names, others)) return undefined;
  if (names.size > 0 && others.size > 0) return 'title and authors';
  if (paper.abstract === '' || candidate.abstract === '') return 'title';
  const likeness = toLikeness(paper.abstract, restoreAbstract(candidate.abstract, written).plain);
  if (likeness < unlikeAbstract) return undefined;
  return likeness >= likeAbstract ? 'title and abstract' : 'title';
}

/** A paper and a service's candidates → the one whose normalized title is the same, and how sure that is. */
export function matchTitle(paper: UnknownPaper, candidates: Candidate[]): TitleMatch {
  const keys = new Set(paper.titles.map(toAbstractKey).filter(Boolean));
  const byId = new Map(
    candidates
      .filter(({ title }) => keys.has(toAbstractKey(restoreTitle(title, written).plain)))
      .map((candidate) => [candidate.arxiv, candidate]),
  );
  if (byId.size === 0) return { kind: 'none' };
  const judged = [...byId.values()].map((candidate) => ({
    candidate,
    sure: toSureness(paper, candidate),
  }));
  for (const sure of surenessLevels) {
    const [match, second] = judged.filter((one) => one.sure === sure);
    if (second) return { kind: 'unsure', reason: 'several papers have this title' };
    if (match) return { kind: 'found', candidate: match.candidate, sure };
  }
  return { kind: 'unsure', reason: 'the paper of this title is another one' };
}
