import type { Link, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, toMarkdown, type Info, type State } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { type SeamOptions, withoutSeams, withSeams } from './seams.ts';

/** Markdown with GFM and math → its tree, just as the site's build reads it. */
export function parseMarkdown(markdown: string): Root {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
  return withoutSeams(tree);
}

/** A tree → Markdown that {@link parseMarkdown} reads back as the same tree. */
export function renderMarkdown(tree: Root, options: SeamOptions = {}): string {
  return toMarkdown(withSeams(tree, options), {
    extensions: [gfmToMarkdown(), mathToMarkdown()],
    handlers: { link: renderLink },
  }).trimEnd();
}

/** A link that shows its address is written bare where GFM finds it again, else as a link. */
function renderLink(node: Link, parent: Parents | undefined, state: State, info: Info): string {
  return isBare(node, parent) ? shownText(node) : defaultHandlers.link(node, parent, state, info);
}

/** What the text before a link has behind it; what is bare needs no care. */
renderLink.peek = (node: Link, parent: Parents | undefined): string =>
  isBare(node, parent) ? shownText(node) : '[';

function shownText({ children, title }: Link): string {
  const [only] = children;
  return children.length === 1 && only?.type === 'text' && !title ? only.value : '';
}

/** Whether GFM reads an address, with its neighbours, back as that link. */
function isBare(node: Link, parent: Parents | undefined): boolean {
  const text = shownText(node);
  if (!showsAddress(node.url, text) || !bareUrl.test(node.url) || !isClosed(node.url)) return false;
  if (parent?.type !== 'paragraph' && parent?.type !== 'heading') return false;
  const at = parent.children.indexOf(node);
  const before = parent.children[at - 1];
  const after = parent.children[at + 1];
  return (
    (before === undefined || (before.type === 'text' && bareBefore.test(before.value))) &&
    (after === undefined ||
      (after.type === 'text' && bareAfter.test(after.value + (parent.children[at + 2] ? 'x' : ''))))
  );
}

/** `https://a.org`, and `www.a.org` or `me@a.org`, which GFM completes. */
function showsAddress(url: string, text: string): boolean {
  if (text === '' || url === text) return text !== '';
  if (url === `http://${text}`) return text.startsWith('www.');
  return url === `mailto:${text}`;
}

/** GFM leaves a closing bracket outside when none was opened. */
const isClosed = (url: string) =>
  !url.endsWith(')') && url.split('(').length >= url.split(')').length;

/** A host with a dot and no `_`, then a path with nothing in it, or at its end, that Markdown reads otherwise */
const bareUrl =
  /^(?:https?:\/\/|mailto:[\w.+-]+@)[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+(?::\d+)?(?:[/?#](?:[\w.~:/?#@!$()+,;=%-]*[\w/=#+%-])?)?$/;
/** A space or an opening bracket at the end */
const bareBefore = /[\s(]$/;
/** Punctuation that ends a sentence, then a space or the end */
const bareAfter = /^[.,:!?)]{0,3}(?:\s|$)/;
