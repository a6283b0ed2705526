const toFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
/** Made once: making one costs more than all that it is used for. By the length of the date. */
const formats: Record<number, Intl.DateTimeFormat> = {
  4: toFormat({ year: 'numeric' }),
  7: toFormat({ year: 'numeric', month: 'long' }),
  10: toFormat({ year: 'numeric', month: 'long', day: 'numeric' }),
};

/** `2025-03-18` → `18 March 2025`, `2016-07` → `July 2016`, `2016` → `2016`. */
export function renderDate(date: string): string {
  const format = formats[date.length];
  return format ? format.format(new Date(date)) : date;
}
