import type { Nodes } from 'mdast';
import { parseMarkdown } from '#lib/math/markdown.ts';
import type { Name } from '#lib/name-schema.ts';
import { renderFamily } from '#lib/names/render-name.ts';
import type { Citation } from './citation.ts';
import { toTex } from './to-tex.ts';

/** Citations → BibTeX, an entry each, in their order. */
export function renderBibtex(citations: readonly Citation[]): string {
  return citations.map(renderEntry).join('\n');
}

function renderEntry(citation: Citation): string {
  const { key, authors, published, venue, arxiv, doi, url } = citation;
  const month = months[Number(published?.slice(5, 7)) - 1];
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.length > 0 ? braced(renderAuthors(citation)) : undefined],
    ['title', braced(braced(renderTitle(citation)))],
    ['year', published && braced(published.slice(0, 4))],
    ['month', month],
    ['eprint', arxiv && braced(arxiv)],
    ['archiveprefix', arxiv && braced('arXiv')],
    ['doi', doi && braced(toVerbatim(doi))],
    ['url', braced(toVerbatim(url))],
    ['note', venue && braced(toTex(venue))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = ${value},`] : []));
  return `@misc{${key},\n${lines.join('\n')}\n}\n`;
}

function renderAuthors({ authors, moreAuthors }: Citation): string {
  return [...authors.map(renderName), ...(moreAuthors ? ['others'] : [])].join(' and ');
}

/** `van den Hengel, Anton`, `Costa, Jr., Paul T.`; a group's name stays one in braces. */
function renderName(name: Name): string {
  if ('literal' in name) return braced(toTex(name.literal));
  const { given, suffix } = name;
  const parts = [renderFamily(name), suffix, given].filter((part) => part !== undefined);
  return parts.map(toNamePart).join(', ');
}

/** What parts names stands in braces where it is within a part: ` and `, a comma. */
function toNamePart(part: string): string {
  return /,|\sand\s/i.test(part) ? braced(toTex(part)) : toTex(part);
}

/** The title with its formulas as TeX; braces around it keep its capitals. */
function renderTitle({ title, titleMarkdown }: Citation): string {
  return titleMarkdown === undefined ? toTex(title) : renderNode(parseMarkdown(titleMarkdown));
}

function renderNode(node: Nodes): string {
  if (node.type === 'inlineMath') return `$${withEvenBraces(node.value)}$`;
  if ('children' in node) return node.children.map(renderNode).join('');
  return 'value' in node ? toTex(node.value) : '';
}

/** BibTeX takes `\{` for a brace, too: one without its other would end the field, or never. */
function withEvenBraces(tex: string): string {
  let depth = 0;
  for (const [brace] of tex.matchAll(anyBrace)) {
    depth += brace === '{' ? 1 : -1;
    if (depth < 0) break;
  }
  return depth === 0 ? tex : tex.replace(escapedBrace, (sign) => braceNames[sign] ?? sign);
}

const anyBrace = /[{}]/g;
/** `\{`, but not the `{` behind a line’s end, `\\` */
const escapedBrace = /\\[\\{}]/g;
const braceNames: Partial<Record<string, string>> = { '\\{': '\\lbrace ', '\\}': '\\rbrace ' };

/** An address stands in BibTeX as it is, but for what would end the field. */
const toVerbatim = (address: string): string =>
  address.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));

const braced = (value: string): string => `{${value}}`;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
