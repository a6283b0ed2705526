import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';

/**
 * A comment that shows nothing. It parts what Markdown would read as one: two formulas side by side, or the beginning
 * and the rest of an address that is no link.
 */
const seam = '<!---->';

const toSeam = (): PhrasingContent => ({ type: 'html', value: seam });

/** What gets seams beside neighbours. */
export interface SeamOptions {
  /** Addresses in a text may be read as links; only text that nobody renders can do without. */
  mayLink?: boolean;
}

/** A tree → the same with a seam wherever two neighbours would be read as one. */
export function withSeams(tree: Root, { mayLink = false }: SeamOptions): Root {
  return sewn(tree, mayLink);
}

/** A tree that was read → the same without seams, texts beside each other as one. */
export function withoutSeams<T extends Nodes>(node: T): T {
  if ('children' in node) replaceChildren(node, unsewn(node.children));
  return node;
}

function sewn<T extends Nodes>(node: T, isLinked: boolean): T {
  if (!('children' in node)) return node;
  const inside = isLinked || node.type === 'link';
  const parts = joinTexts(node.children).flatMap((child): Nodes[] =>
    child.type === 'text' && !inside ? partAddresses(child.value) : [sewn(child, inside)],
  );
  const children = parts.flatMap((child, index): Nodes[] =>
    isReadAsOne(parts[index - 1], child) ? [toSeam(), child] : [child],
  );
  return { ...node, children };
}

/** Whether the signs around one node would be taken for those of the other. */
const isReadAsOne = (before: Nodes | undefined, after: Nodes): boolean =>
  before?.type === after.type && fenced.has(after.type);

/** `at https://a.org` → its parts: GFM makes links of addresses wherever they stand in a text. */
function partAddresses(value: string): PhrasingContent[] {
  const [first = '', ...rest] = value.split(insideAddress);
  const toText = (text: string): PhrasingContent => ({ type: 'text', value: text });
  return [toText(first), ...rest.flatMap((part) => [toSeam(), toText(part)])];
}

function unsewn(children: readonly Nodes[]): Nodes[] {
  const kept = children.filter(
    ({ type, ...node }) => !('value' in node && isSeam(type, node.value)),
  );
  return joinTexts(kept.length === children.length ? children : kept).map(withoutSeams);
}

const isSeam = (type: string, value: string): boolean => type === 'html' && value === seam;

/** Nodes → the same, texts beside each other as one. */
export function joinTexts(children: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type !== 'text' || last?.type !== 'text') joined.push(child);
    else joined[joined.length - 1] = { ...last, value: last.value + child.value };
  }
  return joined;
}

/** What holds which nodes is the same before and after. */
function replaceChildren(node: Parents, children: Nodes[]): void {
  node.children = children as RootContent[];
}

const fenced: ReadonlySet<string> = new Set(['inlineMath', 'inlineCode', 'delete']);
/** Behind `https:`, `www` and `me@`, where an address follows */
const insideAddress =
  /(?<=https?:)(?=\/\/[-.\w])|(?<=www)(?=\.[-.\w])|(?<=[-.\w+]@)(?=[-\w]+\.[-\w])/i;
