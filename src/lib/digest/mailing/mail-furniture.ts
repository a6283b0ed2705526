import type { FurnitureKind } from '#lib/digest/digest-format.ts';
import type { Furniture } from '#lib/digest/digest.ts';
import { isSubject } from './arxiv-subjects.ts';

/** A rule between records: dashes, `%%--%%--`, `%%%---%%%---`, `%-%-%-`. */
export const rule = /^\s*(?:-{10,}|(?:%{1,3}-{1,3}){3,}[%-]*|={10,}|_{10,})\s*$/;
/** A line that says which days a mailing is of: ` received from  Fri 12 Jul 19 18:00:00 GMT  to  Mon …`. */
const received =
  /^\s*received from\s+[A-Z][a-z]{2} [\d A-Za-z:]{10,40}\s+to\s+[A-Z][a-z]{2} [\d A-Za-z:]{10,40}$/;

/** What stands in a mailing beside its records, line by line, as arXiv writes it. */
export const mailFurniture: FurnitureKind[] = [
  { name: 'a rule between records', line: rule },
  { name: 'the mark of a record without a record', line: /^\s*\\\\\s*$/ },
  {
    name: 'what a mailing says of itself',
    line: /^\s*(?:Send any comments regarding submissions directly to submitter\.|Archives at https?:\/\/(?:www\.)?arxiv\.org\/?|To unsubscribe, e-mail To: [\w.-]{1,40}@arxiv\.org, Subject: cancel|Submissions to:|Papers received as of [\w :.]{10,50}|For (?:help on viewing and making submissions|general information on the new [\w.-]{1,20} archive|subscribe options to combined [a-z -]{1,40} archives),?(?: see| e-mail To:.{0,80})?|e-mail To: [\w.-]{1,40}@arxiv\.org, Subject: (?:subscribe|help)|https?:\/\/(?:www\.)?arxiv\.org\/help\S{0,60})\s*$/i,
  },
  { name: 'the days of the mailing', line: received },
  {
    name: 'what a mail program puts around a forwarded letter',
    line: /^\s*(?:[-_*]{2,20} ?(?:Forwarded message|Original message|Begin forwarded message|Weitergeleitete Nachricht|Message transféré) ?[-_*]{2,20}|Begin forwarded message:|(?:From|To|Reply-To|Cc):\s.{0,200}@.{1,200}|(?:Sent|Date): .{0,20}\d{4}.{0,40}|Subject:\s.{0,200})$/i,
  },
];

/** The subjects that a mailing’s head lists, between `Submissions to:` and the days. */
export function toSubjects(lines: string[]): Furniture[] {
  let isList = false;
  return lines.flatMap((line, index) => {
    if (received.test(line) || rule.test(line)) isList = false;
    if (/^\s*Submissions to:\s*$/.test(line)) isList = true;
    const at = index + 1;
    return isList && isSubject(line)
      ? [{ from: at, to: at, name: 'a subject of the mailing' }]
      : [];
  });
}
