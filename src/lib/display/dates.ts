const formats: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

/** `2025-03-18` → `18 March 2025`, `2016-07` → `July 2016`, `2016` → `2016`. */
export function renderDate(date: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { ...formats[date.length], timeZone: 'UTC' });
  return format.format(new Date(date));
}
