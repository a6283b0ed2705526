import { type Problem, toProblem } from '#lib/problem.ts';
import type { CollectedPaper } from './collect-entries.ts';
import { type NearPair } from './find-near.ts';
import type { PlacedRecord } from './parse-metadata.ts';

/** Records that name a topic which is none. */
export function checkTopics(records: PlacedRecord[], topics: ReadonlySet<string>): Problem[] {
  return records.flatMap(({ record, file, line, number }) =>
    [...(record.topics?.add ?? []), ...(record.topics?.remove ?? [])]
      .filter((topic) => !topics.has(topic))
      .map((topic) =>
        toProblem('metadata-topic', { file, line, values: { record: number, topic } }),
      ),
  );
}

/** A warning for each pair of papers that look like one, unless a record says that they are two. */
export function checkNear(pairs: NearPair[], toSlug: (key: string) => string): Problem[] {
  return pairs.flatMap(([one, other]) => {
    const slugs = [toSlug(one.key), toSlug(other.key)];
    const distinct = [one, other].flatMap(({ record }) => record.distinctFrom ?? []);
    if (slugs.some((slug) => distinct.includes(slug))) return [];
    const { file, line } = other;
    const values = {
      title: other.title.plain,
      other: one.title.plain,
      slugs: slugs.join(', '),
    };
    return [toProblem('paper-near', { file, line, values })];
  });
}

/** `This paper has been withdrawn by the authors due to an error`, where an abstract begins. */
const withdrawal =
  /^\W{0,3}(?:this|the|our) (?:paper|article|manuscript|submission|preprint|work)\b[^.]{0,60} withdrawn\b/i;

/** A warning for each paper that its own abstract calls withdrawn: a person decides. */
export function checkWithdrawn(papers: readonly CollectedPaper[]): Problem[] {
  return papers
    .filter(({ abstract }) => withdrawal.test(abstract.plain))
    .map(({ file, line, title }) =>
      toProblem('paper-withdrawn', { file, line, values: { title: title.plain } }),
    );
}
