import type { Link, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown, mathToMarkdown } from 'mdast-util-math';
import { defaultHandlers, toMarkdown, type Info, type State } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';

/** Markdown with GFM and math → its tree, just as the site's build reads it. */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [gfm(), math()],
    mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()],
  });
}

/** A tree → Markdown that {@link parseMarkdown} reads back as the same tree. */
export function renderMarkdown(tree: Root): string {
  return toMarkdown(tree, {
    extensions: [gfmToMarkdown(), mathToMarkdown()],
    handlers: { link: renderLink },
  }).trimEnd();
}

/** A link that shows its address is written bare where GFM finds it again, else as a link. */
function renderLink(node: Link, parent: Parents | undefined, state: State, info: Info): string {
  const shown = node.children.length === 1 ? node.children[0] : undefined;
  const text = shown?.type === 'text' && !node.title ? shown.value : '';
  return showsAddress(node.url, text) && isFoundAgain(node.url, info)
    ? text
    : defaultHandlers.link(node, parent, state, info);
}

/** `https://a.org`, and `www.a.org` or `me@a.org`, which GFM completes. */
function showsAddress(url: string, text: string): boolean {
  if (text === '' || url === text) return text !== '';
  if (url === `http://${text}`) return text.startsWith('www.');
  return url === `mailto:${text}`;
}

/** Whether GFM reads an address, with its neighbours, back as that link. */
function isFoundAgain(url: string, { before, after }: Info): boolean {
  return bareUrl.test(url) && bareBefore.test(before) && bareAfter.test(after) && isClosed(url);
}

/** GFM leaves a closing bracket outside when none was opened. */
const isClosed = (url: string) =>
  !url.endsWith(')') && url.split('(').length >= url.split(')').length;

/** A host with a dot and no `_`, then a path with nothing in it, or at its end, that Markdown reads otherwise */
const bareUrl =
  /^(?:https?:\/\/|mailto:[\w.+-]+@)[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+(?::\d+)?(?:[/?#](?:[\w.~:/?#@!$()+,;=%-]*[\w/=#+%-])?)?$/;
/** Nothing, a space or an opening bracket */
const bareBefore = /^[\s(]?$/;
/** Nothing, a space, or punctuation that ends a sentence */
const bareAfter = /^[\s.,:!?)]?$/;
