import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { renderCount } from '#lib/display/render-count.ts';
import { compareBy } from '#lib/order.ts';
import { parseRecords } from '#lib/paper/record-lines.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { renderIssues } from '#lib/render-issues.ts';
import { type Acceptance, acceptedPath, toAcceptanceKey } from './acceptance.ts';

const acceptanceSchema = z.strictObject({
  code: z.string(),
  file: z.string(),
  about: z.string(),
  hash: z.string(),
});

/** A list of accepted messages as read; one problem says what is wrong with it. */
export interface AcceptedFile {
  accepted: Acceptance[];
  problems: Problem[];
}

/** What accepting made of the list. */
export interface AcceptedChange {
  /** Messages that it holds now. */
  accepted: number;
  added: number;
  /** Those that no longer occur. */
  dropped: number;
}

/** `14 messages accepted in content/accepted.yaml: 12 new, 3 no longer there` */
export function renderAcceptedChange({ accepted, added, dropped }: AcceptedChange): string {
  const parts = [`${added} new`, ...(dropped > 0 ? [`${dropped} no longer there`] : [])];
  return `${renderCount(accepted, 'message')} accepted in ${acceptedPath}: ${parts.join(', ')}`;
}

const head = `# Messages of "offprint convert" that somebody has read and lives with: they are counted, no longer shown,
# and their errors stop nothing. Take a line out to see its message again. "offprint convert --accept" writes
# this file whole: it puts in what is new and takes out what no longer occurs.
`;

const toBroken = (reason: string, line: number): Problem =>
  toProblem('accepted-file', { file: acceptedPath, line, values: { reason } });

/** A line that holds no record. */
const emptyLine = /^\s*(?:#.*)?$/;

/** The text of the list → what it accepts. A record that can’t be read accepts nothing, and spoils no other. */
export function parseAccepted(text: string): AcceptedFile {
  if (text.split('\n').every((line) => emptyLine.test(line))) return { accepted: [], problems: [] };
  const parsed = parseRecords(acceptedPath, text);
  if (!parsed.ok) {
    const [reason = ''] = parsed.reason.split('\n');
    return { accepted: [], problems: [toBroken(reason, parsed.line)] };
  }
  const accepted: Acceptance[] = [];
  const broken: Problem[] = [];
  for (const { raw, line } of parsed.records) {
    const record = acceptanceSchema.safeParse(raw);
    if (record.success) accepted.push(record.data);
    else broken.push(toBroken(renderIssues(record.error), line));
  }
  return { accepted, problems: broken.slice(0, 1) };
}

/** A value as YAML has it inside braces, on one line whatever it holds. */
const renderValue = (value: string): string =>
  stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trim();

/** A record on a line of its own, so that two branches merge line by line. */
function renderAcceptance({ code, file, about, hash }: Acceptance): string {
  const [shownFile, shownAbout] = [file, about].map(renderValue);
  return `- { code: ${code}, file: ${shownFile}, about: ${shownAbout}, hash: "${hash}" }\n`;
}

/** Accepted messages → the list’s text, each once, in an order that is always the same. */
export function renderAccepted(accepted: Acceptance[]): string {
  const byKey = new Map(accepted.map((one) => [toAcceptanceKey(one), one]));
  const sorted = [...byKey.values()].sort(
    compareBy(
      ({ file }) => file,
      ({ code }) => code,
      ({ about }) => about,
      ({ hash }) => hash,
    ),
  );
  return head + sorted.map(renderAcceptance).join('');
}
