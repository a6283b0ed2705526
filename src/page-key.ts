import { createHash } from 'node:crypto';

/** Characters of a key: 128 bits, of which no two that differ are to be met. */
const length = 32;

const named = new WeakMap<object, string>();

/** What a page is made of → its key: the same as long as that is, in the order of its fields. */
export function toPageKey(parts: unknown): string {
  const text = JSON.stringify(parts, toShort);
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** Lets a value stand by a key of its own in the keys of all pages that show it: a list of papers is not read at each. */
export function standByKey(value: object, key = toPageKey(value)): void {
  named.set(value, key);
}

const toShort = (_name: string, value: unknown): unknown =>
  (typeof value === 'object' && value !== null ? named.get(value) : undefined) ?? value;

/** A page that is made of its props alone, and its key. */
export type KeyedPage<Page extends { props: unknown }> = Page & { cacheKey: string };

/**
 * Pages that are made of their props and parameters alone → the same with keys: while key and code stay, a build takes the
 * page as it is. What such a route shows must be in its props, be it data or the place of a page beside it.
 */
export function toKeyedPages<Page extends { props: unknown }>(
  pages: readonly Page[],
): KeyedPage<Page>[] {
  return pages.map((page) => ({ ...page, cacheKey: toPageKey(page.props) }));
}
