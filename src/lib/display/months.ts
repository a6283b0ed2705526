/** How many papers a month has. */
export interface MonthCount {
  /** `2025-03` */
  month: string;
  count: number;
}

/** Days → every month from the first to the last, with how many of the days lie in it. */
export function countMonths(days: readonly string[]): MonthCount[] {
  const counts = new Map<string, number>();
  for (const day of days) {
    const month = day.slice(0, 7);
    counts.set(month, (counts.get(month) ?? 0) + 1);
  }
  const months = [...counts.keys()].sort();
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const all: MonthCount[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) {
    all.push({ month, count: counts.get(month) ?? 0 });
  }
  return all;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
