import type { Element, ElementContent, Root, Text } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { z } from 'astro/zod';

/** An abbreviation that is linked where it stands first. */
export interface LinkedTerm {
  acronym: string;
  expansion: string;
  href: string;
}

const dataSchema = z.object({
  astro: z.object({
    frontmatter: z.object({
      terms: z.array(z.object({ acronym: z.string(), expansion: z.string(), href: z.string() })),
    }),
  }),
});

/** Text inside these isn't prose, or is a link already. */
const closed = new Set(['a', 'code', 'pre', 'span']);

const escape = (text: string): string => text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');

/** Links the first use of each abbreviation that the renderer was given to its place in the glossary. */
export function rehypeTerms() {
  return (tree: Root, file: VFile): void => {
    const given = dataSchema.safeParse(file.data).data?.astro.frontmatter.terms ?? [];
    const open = new Map(given.map((term) => [term.acronym, term]));
    if (open.size === 0) return;
    const anyTerm = new RegExp(
      `(?<![\\p{L}\\p{N}-])(?:${[...open.keys()].map(escape).join('|')})(?=s?(?![\\p{L}\\p{N}-]))`,
      'gu',
    );
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && closed.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || index === undefined || !parent) return undefined;
      const parts = toParts(node, anyTerm, open);
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}

function toParts(
  { value }: Text,
  anyTerm: RegExp,
  open: Map<string, LinkedTerm>,
): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { 0: acronym, index } of value.matchAll(anyTerm)) {
    const term = open.get(acronym);
    if (!term) continue;
    open.delete(acronym);
    if (index > at) parts.push({ type: 'text', value: value.slice(at, index) });
    parts.push(toLink(term));
    at = index + acronym.length;
  }
  if (at < value.length) parts.push({ type: 'text', value: value.slice(at) });
  return parts;
}

const toLink = ({ acronym, expansion, href }: LinkedTerm): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['term'], href, title: expansion },
  children: [{ type: 'text', value: acronym }],
});
