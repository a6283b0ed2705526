import { type Problem, toProblem } from '#lib/problem.ts';
import { dateSchema } from '#lib/schema.ts';
import type { HeaderDate } from './digest.ts';
import { toTwoDigits } from './text/date-and-venue.ts';

const toDay = (year: number, { month, day }: HeaderDate): string =>
  [String(year), ...[month, day].map(toTwoDigits)].join('-');

/** A header's day → `YYYY-MM-DD`; without a year, the newest such day that is not after `today`. */
export function toNewestDate(header: HeaderDate, today: string): string | undefined {
  const thisYear = Number(today.slice(0, 4));
  // Eight years hold at least one 29 February.
  const years = header.year ? [header.year] : Array.from({ length: 9 }, (_, k) => thisYear - k);
  const dates = years.map((year) => toDay(year, header));
  return dates.find((date) => dateSchema.safeParse(date).success && (header.year || date <= today));
}

/** Where a digest's date was taken from, and what its header says. */
export interface DatedHeader {
  file: string;
  /** The digest's date, `YYYY-MM-DD`. */
  date: string;
  headerDate: HeaderDate | undefined;
}

/** The header's day against the digest's date; the year only where the header has one. */
export function checkHeaderDate({ file, date, headerDate }: DatedHeader): Problem[] {
  if (!headerDate) return [];
  const [year, month, day] = date.split('-').map(Number);
  const isSame =
    headerDate.month === month &&
    headerDate.day === day &&
    (headerDate.year === undefined || headerDate.year === year);
  if (isSame) return [];
  const values = { header: headerDate.text, date };
  return [toProblem('digest-date', { file, line: headerDate.line, values })];
}
