import { extname } from 'node:path';
import { type CitationFormat } from '#lib/citation/citation-format.ts';
import { citationFormats } from '#lib/citation/formats.ts';
import { mediaTypes, toContentType } from '#lib/media-types.ts';

/** Pagefind's own files, as `en_4c7174b.pf_fragment` and `wasm.en.pagefind`. */
const pagefindFile = /\.(?:pagefind|pf_\w+)$/;

/** Citation formats → a function from a file's path to its type; undefined where the path doesn't tell. */
export function createContentTypes(
  formats: readonly CitationFormat[] = citationFormats,
): (path: string) => string | undefined {
  const types = new Map<string, string>([
    ...formats.map(({ ending, mediaType }): [string, string] => [
      ending,
      `${mediaType};charset=utf-8`,
    ]),
    // Of two that share an ending, the site's own files are more: `.json` is no citation everywhere.
    ...Object.entries(mediaTypes).map(([ending, type]): [string, string] => [
      ending,
      toContentType(type),
    ]),
  ]);
  return (path) =>
    pagefindFile.test(path) ? mediaTypes.binary : types.get(extname(path).slice(1));
}
