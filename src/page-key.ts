import { createHash } from 'node:crypto';

/** Characters of a key: 128 bits, of which no two that differ are to be met. */
const length = 32;

/** What a page is made of → its key: the same as long as that is, in the order of its fields. */
export function toPageKey(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, length);
}

/** A page that is made of its props alone, and its key. */
export interface KeyedPage<Params, Props> { params: Params; props: Props; cacheKey: string }

/**
 * Pages that are made of their props alone → the same with keys: while key and code stay, a build takes the page as it is.
 * What such a route shows must be in its props, be it data or the place of a page beside it.
 */
export function toKeyedPages<Params, Props>(
  pages: readonly { params: Params; props: Props }[],
): KeyedPage<Params, Props>[] {
  return pages.map((page) => ({ ...page, cacheKey: toPageKey(page.props) }));
}
