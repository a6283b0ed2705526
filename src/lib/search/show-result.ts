import { makeExcerpt, type ExcerptPart } from './make-excerpt.ts';
import { toWordKey } from '#lib/words/word-keys.ts';

/** What the index holds of a paper, as it is used. */
export interface SearchFragment {
  url: string;
  /** The indexed text; positions count its words. */
  content: string;
  meta: Record<string, string>;
}

/** A result as it is shown. */
export interface ShownResult {
  id: string;
  url: string;
  title: string;
  topics: string;
  year: string;
  excerpt: ExcerptPart[];
  /** Keys of the words found in it. */
  keys: string[];
  missing: string[];
}

/** What the index holds of a paper and where its words stand → what is shown of it. */
export function toShownResult(
  { url, meta, content }: SearchFragment,
  { id, missing, positions }: { id: string; missing: string[]; positions: readonly number[] },
): ShownResult {
  const words = content.split(/\s+/g);
  const title = meta['title'] ?? url;
  return {
    id,
    url,
    title,
    topics: meta['topics'] ?? '',
    year: meta['year'] ?? '',
    excerpt: makeExcerpt(words, positions, title.split(/\s+/).length),
    keys: [...new Set(positions.map((at) => toWordKey(words[at] ?? '')))].filter(Boolean),
    missing,
  };
}
