/** An address in a style sheet, and the line it stands on. */
export interface CssLink {
  url: string;
  line: number;
}

/** A comment, as in `/* see https://example.org` up to its end. */
const comment = /\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//g;

/** `url(a.woff2)`, `url("a.woff2")`, `@import "a.css"`. */
const address =
  /\burl\(\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'()]*))\s*\)|@import\s+(?:"([^"\n]*)"|'([^'\n]*)')/gi;

/** CSS → the addresses that it makes the browser ask for; `data:` and `#id` are none. */
export function toCssLinks(css: string): CssLink[] {
  const code = css.replace(comment, blank);
  const lineAt = createLineCounter(code);
  return [...code.matchAll(address)]
    .map((match) => ({
      url: match.slice(1).join(''),
      line: lineAt(match.index),
    }))
    .filter(({ url }) => url !== '' && !url.startsWith('#') && !/^data:/i.test(url));
}

/** Empties a comment but keeps its lines. */
function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** Gives the line of ever larger offsets, counted from 1. */
function createLineCounter(text: string): (offset: number) => number {
  let line = 1;
  let from = 0;
  return (offset) => {
    for (
      let end = text.indexOf('\n', from);
      end >= 0 && end < offset;
      end = text.indexOf('\n', from)
    ) {
      line += 1;
      from = end + 1;
    }
    return line;
  };
}
