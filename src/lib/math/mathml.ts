/** An element of MathML, or a text in it. */
export type MathNode = { tag: string; attributes: string; children: MathNode[] } | string;

/** KaTeX's MathML → the nodes of its formula, without the TeX annotation. */
export function parseMathml(mathml: string): MathNode[] {
  const root: MathNode[] = [];
  const open: MathNode[][] = [root];
  for (const { groups } of mathml.matchAll(token)) {
    const { close, tag = '', attributes = '', empty, text } = groups ?? {};
    const into = open.at(-1) ?? root;
    if (text !== undefined) into.push(decode(text));
    else if (close) open.pop();
    else {
      const children: MathNode[] = [];
      into.push({ tag, attributes, children });
      if (!empty) open.push(children);
    }
  }
  return root;
}

function decode(text: string): string {
  return text.replace(entity, (whole, name: string) => entities.get(name) ?? whole);
}

const entities = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['amp', '&'],
  ['#x27', "'"],
]);
/** `&lt;` */
const entity = /&([#\w]+);/g;
/** `<mi mathvariant="bold">`, `</mi>`, `<mspace/>`, text */
const token = /<(?<close>\/?)(?<tag>[a-z]+)(?<attributes>[^<>]*?)(?<empty>\/?)>|(?<text>[^<]+)/g;
