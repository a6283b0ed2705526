/** `(1, 'paper')` → `1 paper`, `(2, 'paper')` → `2 papers` */
export function renderCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
