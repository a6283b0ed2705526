import { type Problem, toProblem } from '#lib/problem.ts';
import { renderIssues } from '#lib/render-issues.ts';
import { type Metadata, metadataSchema } from '#lib/schema.ts';
import { toTitleKey } from './title-key.ts';

/** Records of all metadata files by title key, each with the place it came from. */
export interface MetadataIndex {
  byKey: Map<string, { record: Metadata; file: string; number: number }>;
  problems: Problem[];
}

/** A metadata file as text, named for messages. */
export interface MetadataSource {
  file: string;
  text: string;
}

function parseRecords({ file, text }: MetadataSource): { records: unknown[]; problems: Problem[] } {
  try {
    const data: unknown = JSON.parse(text);
    if (Array.isArray(data)) return { records: data, problems: [] };
    const reason = 'the file must hold an array of records';
    return { records: [], problems: [toProblem('metadata-syntax', { file, values: { reason } })] };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return { records: [], problems: [toProblem('metadata-syntax', { file, values: { reason } })] };
  }
}

/** Files of `content/metadata` → one index by title; a later file's fields win over an earlier one's. */
export function parseMetadata(sources: MetadataSource[]): MetadataIndex {
  const index: MetadataIndex = { byKey: new Map(), problems: [] };
  for (const source of sources) {
    const { records, problems } = parseRecords(source);
    index.problems.push(...problems);
    for (const [at, raw] of records.entries()) {
      const [file, number] = [source.file, at + 1];
      const parsed = metadataSchema.safeParse(raw);
      if (!parsed.success) {
        const values = { record: number, reason: renderIssues(parsed.error) };
        index.problems.push(toProblem('metadata-record', { file, values }));
        continue;
      }
      const key = toTitleKey(parsed.data.title);
      const record = { ...index.byKey.get(key)?.record, ...parsed.data };
      index.byKey.set(key, { record, file, number });
    }
  }
  return index;
}

/** A warning for each record whose title no digest has. */
export function checkUnused(index: MetadataIndex, keys: Set<string>): Problem[] {
  return [...index.byKey]
    .filter(([key]) => !keys.has(key))
    .map(([, { record, file, number }]) =>
      toProblem('metadata-unused', { file, values: { record: number, title: record.title } }),
    );
}
