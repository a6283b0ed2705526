import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Elements that end a line, and those that end a paragraph. */
const breaks: Record<string, string> = {
  br: '\n',
  li: '\n',
  tr: '\n',
  div: '\n',
  p: '\n\n',
  h1: '\n\n',
  h2: '\n\n',
  h3: '\n\n',
};
const unread = new Set(['script', 'style', 'template', 'head', 'title']);
/** A tag or a character reference. */
const markup = /<\/?[a-z!][^<>]{0,500}>|&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,20});/i;

/** The marks of CDATA, which HTML takes for a comment. */
const dataMarks = /<!\[CDATA\[|\]\]>/g;
/** A sign of less that begins no tag: what goes up to the next sign of more are words, as in `k<n and m>n`. */
const less = /<(?=[a-z]\w*(?:\s+[^\s<>="'/]+){2,}\s*>)/gi;

/** HTML → HTML whose every tag and comment ends, so that nothing below one is hidden. */
function closeMarkup(html: string): string {
  const bare = html.replace(dataMarks, ' ').replace(less, '&lt;');
  const [lastMore, lastComment] = [bare.lastIndexOf('>'), bare.lastIndexOf('-->')];
  return bare.replace(/<(!--)?/g, (sign, comment: string | undefined, place: number) =>
    place > (comment ? lastComment : lastMore) ? `&lt;${sign.slice(1)}` : sign,
  );
}

/** Walks a tree without recursion, since hostile HTML nests without end. */
function toText(root: Node): string {
  const parts: string[] = [];
  const stack: (Node | string)[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') parts.push(node);
    else if ('value' in node) parts.push(node.value);
    else if ('childNodes' in node && !unread.has(node.nodeName)) {
      stack.push(breaks[node.nodeName] ?? '', ...node.childNodes.toReversed());
    }
  }
  return parts.join('');
}

/** HTML → its text; a text without markup stays as it is. */
export function toPlainHtml(html: string): string {
  return markup.test(html) ? toText(parseFragment(closeMarkup(html))).trim() : html;
}
