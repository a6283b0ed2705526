import { publishedSchema } from '#lib/schema.ts';
import { toOneLine } from './lines.ts';

/** Where a preprint lies, which is no venue: `arXiv preprint arXiv:2401.00001`, `CoRR`. */
const preprintPlace = /^(?:arxiv\b|corr$|abs\/|e-?prints?\b|biorxiv|medrxiv|preprint)/i;
/** A day, a month or a year, printed with dashes or slashes: `2024/1/31`. */
const printedDate = /^(\d{4})(?:[-/](\d{1,2}))?(?:[-/](\d{1,2}))?(?=$|[T ])/;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month's name → its number, 1 to 12, or 0 when it is none: `Jan`, `january`. */
export function toMonthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** A part of a date as ISO writes it: `3` → `03`. */
export function toTwoDigits(part: number): string {
  return String(part).padStart(2, '0');
}

/** `1`, `01`, `jan`, `January` → `01` */
function toMonth(printed: string): string | undefined {
  const month = toMonthNumber(printed) || Number(printed);
  return month >= 1 && month <= 12 ? toTwoDigits(month) : undefined;
}

/** Year, month and day as printed, or one text of them → `2024-01-31`, `2024-01` or `2024`, as far as it is sure. */
export function toPublishedDate(year = '', month = '', day = ''): string | undefined {
  const [, y = '', m = '', d = ''] = printedDate.exec(year.trim()) ?? [];
  const monthPart = toMonth(m || month.trim());
  const dayPart = (d || day.trim()).padStart(2, '0');
  const forms = [[y, monthPart, dayPart], [y, monthPart], [y]];
  const sure = forms
    .filter((form) => form.every(Boolean))
    .map((form) => form.join('-'))
    .find((form) => publishedSchema.safeParse(form).success);
  return sure;
}

/** The journal or the proceedings, unless it is only the place of a preprint. */
export function toVenue(printed: string): string | undefined {
  const venue = toOneLine(printed);
  return venue === '' || preprintPlace.test(venue) ? undefined : venue;
}

/** A point in time as feeds print it → its day `YYYY-MM-DD`, as printed: `2024-01-31T10:00:00Z`. */
export function toDay(printed: string | null | undefined): string | undefined {
  return /^\d{4}-\d{2}-\d{2}(?=$|[T ])/.exec(printed?.trim() ?? '')?.[0];
}
