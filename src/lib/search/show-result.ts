import { hiddenFrom } from './coded-words.ts';
import { makeExcerpt, type ExcerptPart } from './make-excerpt.ts';
import { toOtherSpellings } from './other-spellings.ts';
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
  const all = content.split(/\s+/g);
  // The index ends paragraphs with a stop.
  const end = all.findIndex((word) => toWordKey(word) === hiddenFrom);
  const words = end < 0 ? all : all.slice(0, end);
  const visible = toVisible(positions, { words, all });
  const title = meta['title'] ?? url;
  return {
    id,
    url,
    title,
    topics: meta['topics'] ?? '',
    year: meta['year'] ?? '',
    excerpt: makeExcerpt(words, visible, title.split(/\s+/).length),
    keys: [...new Set(visible.map((at) => toWordKey(words[at] ?? '')))].filter(Boolean),
    missing,
  };
}

/** Positions in all of the indexed text → those in what is shown; a hidden spelling is where the word stands that it is of. */
function toVisible(
  positions: readonly number[],
  { words, all }: { words: readonly string[]; all: readonly string[] },
): number[] {
  const shown = positions.filter((at) => at < words.length);
  const hidden = new Set(
    positions.filter((at) => at >= words.length).map((at) => toWordKey(all[at] ?? '')),
  );
  if (hidden.size === 0) return shown;
  const meant = words.flatMap((word, at) =>
    toOtherSpellings(word).some((spelling) => hidden.has(spelling)) ? [at] : [],
  );
  return [...new Set([...shown, ...meant])].sort((a, b) => a - b);
}
