import { type CitationFormat } from '#lib/citation/citation-format.ts';
import { citationFormats } from '#lib/citation/formats.ts';
import { mediaTypes, toContentType } from '#lib/media-types.ts';

/** Pagefind's own files, as `en_4c7174b.pf_fragment` and `wasm.en.pagefind`. */
const pagefindEndings = ['pagefind', 'pf_filter', 'pf_fragment', 'pf_index', 'pf_meta', 'pf_sort'];

/** Citation formats → the content type of every ending that a site's files have. */
export function listContentTypes(
  formats: readonly CitationFormat[] = citationFormats,
): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...formats.map(({ ending, mediaType }): [string, string] => [
      ending,
      `${mediaType};charset=utf-8`,
    ]),
    // Of two that share an ending, the site's own files are more: `.json` is no citation everywhere.
    ...Object.entries(mediaTypes).map(([ending, type]): [string, string] => [
      ending,
      toContentType(type),
    ]),
    ...pagefindEndings.map((ending): [string, string] => [ending, mediaTypes.binary]),
  ]);
}

/** A file's path → how it ends, without the dot: `papers/a/index.bib` → `bib`; empty for `LICENSE`. */
export function toEnding(path: string): string {
  return /[^/]\.([^./]+)$/.exec(path)?.[1] ?? '';
}
