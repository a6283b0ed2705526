import { parse, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element of a parsed page. */
export type HtmlElement = Tree.Element;

/** Text of a page, and the line it begins on. */
export interface HtmlText {
  value: string;
  line: number;
}

/** A page in document order; what templates hold is left out, as it is no part of the page. */
export interface HtmlTree {
  elements: HtmlElement[];
  /** Text that a reader sees: none of {@link unreadElements}. */
  texts: HtmlText[];
}

/** Elements whose text isn't read, or is meant to be raw. */
const unreadElements = new Set([
  'script',
  'style',
  'code',
  'pre',
  'samp',
  'annotation',
  'textarea',
  'template',
]);

/** `noscript` holds elements, as for a reader without script, and nodes know their lines. */
const parserOptions = { sourceCodeLocationInfo: true, scriptingEnabled: false };

/** The text of a page → its elements and what a reader sees of its text. */
export function parseHtml(html: string): HtmlTree {
  return listNodes(parse(html, parserOptions));
}

/** HTML inside another file, as in a feed → its elements and texts. */
export function parseHtmlFragment(html: string): HtmlTree {
  return listNodes(parseFragment(html, parserOptions));
}

/** An attribute's value; undefined when the element lacks it. */
export function getAttribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The words of an attribute such as `rel` or `class`, in lower case. */
export function getTokens(element: HtmlElement, name: string): string[] {
  const value = getAttribute(element, name) ?? '';
  return value
    .toLowerCase()
    .split(/\s+/)
    .filter((token) => token !== '');
}

/** The line an element begins on; 0 for one that the parser added. */
export function getLine(element: HtmlElement): number {
  return element.sourceCodeLocation?.startLine ?? 0;
}

/** All text inside an element. */
export function toText(element: HtmlElement): string {
  const parts: string[] = [];
  walk(element, (node) => {
    if (isText(node)) parts.push(node.value);
  });
  return parts.join('');
}

interface Step {
  node: Tree.Node;
  isRead: boolean;
}

function listNodes(root: Tree.Node): HtmlTree {
  const elements: HtmlElement[] = [];
  const texts: HtmlText[] = [];
  walk(root, (node, isRead) => {
    if (isElement(node)) elements.push(node);
    else if (isRead && isText(node)) {
      texts.push({ value: node.value, line: node.sourceCodeLocation?.startLine ?? 0 });
    }
  });
  return { elements, texts };
}

/** Goes through a tree in document order, however deep it is. */
function walk(root: Tree.Node, visit: (node: Tree.Node, isRead: boolean) => void): void {
  const stack: Step[] = [{ node: root, isRead: true }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, isRead } = step;
    visit(node, isRead);
    if (!('childNodes' in node)) continue;
    const areRead = isRead && !unreadElements.has(node.nodeName);
    for (const child of node.childNodes.toReversed()) stack.push({ node: child, isRead: areRead });
  }
}

function isElement(node: Tree.Node): node is HtmlElement {
  return 'tagName' in node;
}

function isText(node: Tree.Node): node is Tree.TextNode {
  return node.nodeName === '#text';
}
