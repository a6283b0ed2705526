import type { MarkedText, TextMark } from '#lib/marked-text.ts';
import { texToUnicode } from '#lib/math/tex-to-unicode.ts';
import { toScript } from '#lib/math/unicode-scripts.ts';
import { decodeText, type Notation } from './notations.ts';

/** A text of a source for places that hold no marks, as venues do: raised and lowered signs where Unicode has them. */
export function toPlainText(source: string, notation: Notation): string {
  return write(decodeText(source, notation), toShown);
}

/** A list of authors without its markup; what is raised behind a name is the mark of an affiliation, and no name’s. */
export function toNamesText(source: string, notation: Notation): string {
  return write(decodeText(source, notation), (words, mark) =>
    mark.kind === 'raised' ? '' : words,
  );
}

function toShown(words: string, mark: TextMark): string {
  if (mark.kind === 'formula') return texToUnicode(mark.tex);
  if (mark.kind !== 'raised' && mark.kind !== 'lowered') return words;
  return toScript(words, mark.kind) ?? words;
}

/** A marked text → the same with each innermost mark that changes its words written out. */
function write(
  { text, marks }: MarkedText,
  show: (words: string, mark: TextMark) => string,
): string {
  const parts: string[] = [];
  let at = 0;
  for (const mark of marks.filter(({ kind }) => writtenKinds.has(kind))) {
    if (mark.start < at) continue;
    parts.push(text.slice(at, mark.start), show(text.slice(mark.start, mark.end), mark));
    at = mark.end;
  }
  return parts.join('') + text.slice(at);
}

const writtenKinds: ReadonlySet<TextMark['kind']> = new Set(['formula', 'raised', 'lowered']);
