import { seededRandom } from '#lib/map/seeded-random.ts';

/** Choices that a seed decides: the same ones each time. */
export interface Dice {
  /** A whole number from 0 to below `count`. */
  below: (count: number) => number;
  /** One of a list that is not empty. */
  pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
  /** One of a list, nothing of an empty one. */
  pickSome: <Item>(items: readonly Item[]) => Item | undefined;
  /** True in so many of a hundred times. */
  percent: (chance: number) => boolean;
}

/** A seed and a case’s number → the choices of that case alone, whatever cases were made before it. */
export function rollDice(seed: number, number: number): Dice {
  const next = seededRandom(Math.imul(seed, 0x9e3779b1) ^ Math.imul(number + 1, 0x85ebca6b));
  const below = (count: number): number => Math.floor(next() * count);
  return {
    below,
    pick: ([first, ...others]) => others[below(others.length + 1) - 1] ?? first,
    pickSome: (items) => items[below(items.length)],
    percent: (chance) => next() * 100 < chance,
  };
}
