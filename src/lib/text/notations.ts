import { type MarkedText, toMarked } from '#lib/marked-text.ts';
import { decodeBibtex } from './bibtex-markup.ts';
import { decodeMarkup } from './decode-markup.ts';
import { htmlElements, inlineElements, jatsElements } from './elements.ts';

/**
 * How a source writes its texts: `plain` has no markup, whatever looks like it; `html` and `jats` have elements and
 * character references, `html-line` is a line of HTML whose tags may end on another, and `html-words` is a text that a
 * service marked within its lines and no more (a picture's tag in it is a writer's word); `bibtex` is TeX with braces
 * that guard its case, and with HTML that exports leave in it. TeX in any of them stays for `src/lib/math/`.
 */
export type Notation = 'plain' | 'html' | 'html-line' | 'html-words' | 'jats' | 'bibtex';

const decoders: Record<Notation, (source: string) => MarkedText> = {
  plain: toMarked,
  html: (source) => decodeMarkup(source, jatsTag.test(source) ? jatsElements : htmlElements),
  'html-line': (source) => decodeMarkup(source, htmlElements, { isLine: true }),
  'html-words': (source) => decodeMarkup(source, inlineElements),
  jats: (source) => decodeMarkup(source, jatsElements),
  bibtex: decodeBibtex,
};

/** `<jats:p>`, which says by itself what it is, wherever it stands */
const jatsTag = /(?:<|&lt;)jats:/;

/** A text of a source in its notation → the text, and marks for what its markup says. */
export function decodeText(source: string, notation: Notation): MarkedText {
  return decoders[notation](source);
}
