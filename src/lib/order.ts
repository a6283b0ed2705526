/** What a thing is sorted by. */
export type SortKey<T> = (item: T) => string | number;

/** A key whose greatest value comes first. */
export interface DescendingKey<T> {
  descending: SortKey<T>;
}

/** Texts or numbers in order, texts by their code units: the same on every machine. */
export function compare<V extends string | number>(a: V, b: V): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Texts as a reader expects them, accents and case aside at first. */
export function compareForReaders(a: string, b: string): number {
  return a.localeCompare(b, 'en');
}

/** The greatest value of a key first. */
export function descending<T>(key: SortKey<T>): DescendingKey<T> {
  return { descending: key };
}

/** Compares by the first key that differs; where the last one is unique, the order is total and output never wobbles. */
export function compareBy<T>(...keys: (SortKey<T> | DescendingKey<T>)[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const key of keys) {
      const order =
        typeof key === 'function'
          ? compare(key(a), key(b))
          : compare(key.descending(b), key.descending(a));
      if (order !== 0) return order;
    }
    return 0;
  };
}
