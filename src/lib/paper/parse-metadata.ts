import { cleanData, compose } from '#lib/clean-characters.ts';
import { compareBy } from '#lib/order.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { renderIssues } from '#lib/render-issues.ts';
import { type Metadata, metadataSchema } from '#lib/schema.ts';
import { parseRecords } from './record-lines.ts';

/** A metadata file as text, named for messages. */
export interface MetadataSource {
  file: string;
  text: string;
}

/** A record and the place it came from. */
export interface PlacedRecord {
  record: Metadata;
  file: string;
  /** 0 where the place is not known. */
  line: number;
  /** Its place among the file's records, counted from 1. */
  number: number;
  /** Its place among the records of all files: a later one counts more. */
  order: number;
}

/** `content/metadata/enriched.json`: what a command found gives way to what people wrote. */
const enriched = /(?:^|\/)enriched\.json$/;

/** Leaves out what is null: looked for and not found. */
function withoutNulls(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== null));
}

function parseSource({ file, text }: MetadataSource): {
  placed: PlacedRecord[];
  problems: Problem[];
} {
  const parsed = parseRecords(file, text);
  if (!parsed.ok) {
    const { reason, line } = parsed;
    return {
      placed: [],
      problems: [toProblem('metadata-syntax', { file, line, values: { reason } })],
    };
  }
  const placed: PlacedRecord[] = [];
  const { value: records, removed } = cleanData(parsed.records, compose);
  const problems: Problem[] =
    removed > 0 ? [toProblem('metadata-characters', { file, values: { count: removed } })] : [];
  for (const [at, { raw, line }] of records.entries()) {
    const record = metadataSchema.safeParse(withoutNulls(raw));
    if (record.success) {
      placed.push({ record: record.data, file, line, number: at + 1, order: 0 });
    } else {
      const values = { record: at + 1, reason: renderIssues(record.error) };
      problems.push(toProblem('metadata-record', { file, line, values }));
    }
  }
  return { placed, problems };
}

/** Files of `content/metadata` → their records, those of commands before those of people, then by file name. */
export function parseMetadata(sources: MetadataSource[]): {
  records: PlacedRecord[];
  problems: Problem[];
} {
  const isEnriched = ({ file }: MetadataSource): number => (enriched.test(file) ? 0 : 1);
  const parsed = sources.toSorted(compareBy(isEnriched, ({ file }) => file)).map(parseSource);
  return {
    records: parsed.flatMap(({ placed }) => placed).map((placed, order) => ({ ...placed, order })),
    problems: parsed.flatMap(({ problems }) => problems),
  };
}
