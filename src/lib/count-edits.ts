/**
 * Two words → how many letters were dropped, added, changed or swapped with the next one (optimal string alignment);
 * `most + 1` as soon as it is more than `most`.
 */
export function countEdits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      current.push(countCell(a, b, { row, column, before, above, left: current[column - 1] ?? 0 }));
    }
    if (Math.min(...current) > most) return most + 1;
    [before, above] = [above, current];
  }
  return Math.min(above[b.length] ?? 0, most + 1);
}

interface Cell {
  row: number;
  column: number;
  before: readonly number[];
  above: readonly number[];
  left: number;
}

function countCell(a: string, b: string, { row, column, before, above, left }: Cell): number {
  const isSame = a[row - 1] === b[column - 1];
  const plain = Math.min(
    (above[column] ?? 0) + 1,
    left + 1,
    (above[column - 1] ?? 0) + (isSame ? 0 : 1),
  );
  const isSwap =
    row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
  return isSwap ? Math.min(plain, (before[column - 2] ?? 0) + 1) : plain;
}
