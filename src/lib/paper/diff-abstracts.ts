import { diffWords } from 'diff';
import { budgets } from '#lib/budgets.ts';

/** A run of words that both abstracts have, or that only the earlier or only the later one has. */
export interface DiffPart {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Two plain abstracts → their words in order, each run marked as kept, removed or added. */
export function diffAbstracts(earlier: string, later: string): DiffPart[] {
  const changes = diffWords(earlier, later, { maxEditLength: budgets.editsOfAbstract });
  if (!changes) {
    return [
      { kind: 'removed', text: earlier },
      { kind: 'added', text: later },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}
