/** What stands before an XML's first element: its declaration, comments, instructions, a document type. */
const before = /^\s*(?:<\?[^]*?\?>|<!--[^]*?-->|<!doctype(?:[^<>[]|\[[^\]]*\])*>)/i;
/** An element's beginning: `<feed`, `<rdf:RDF`. */
const element = /^\s*<(?:[\w.-]{1,40}:)?(?<name>[A-Za-z_][\w.-]{0,60})[\s/>]/;
/** As much of a file as stands before its first element. */
const head = 20_000;

/** XML's text → the name of its first element, without its prefix. */
export function toXmlRoot(text: string): string | undefined {
  let rest = text.slice(0, head).replace(/^\ufeff/, '');
  for (let match = before.exec(rest); match; match = before.exec(rest)) {
    rest = rest.slice(match[0].length);
  }
  return element.exec(rest)?.groups?.['name'];
}
