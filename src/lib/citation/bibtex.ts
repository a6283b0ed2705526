import type { Nodes } from 'mdast';
import { Transform } from 'unicode2latex';
import { parseMarkdown } from '#lib/math/markdown.ts';
import type { AuthorName } from './author-name.ts';
import type { Citation } from './citation.ts';

/** Citations → BibTeX, an entry each, in their order. */
export function renderBibtex(citations: readonly Citation[]): string {
  return citations.map(renderEntry).join('\n');
}

function renderEntry(citation: Citation): string {
  const { key, authors, published, venue, arxiv, doi, url } = citation;
  const month = months[Number(published?.slice(5, 7)) - 1];
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.length > 0 ? braced(authors.map(renderName).join(' and ')) : undefined],
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

/** `van den Hengel, Anton`; a group's name stays one in braces. */
function renderName({ given = '', particle, family = '', literal }: AuthorName): string {
  if (literal !== undefined) return braced(toTex(literal));
  const last = [particle, family].filter(Boolean).join(' ');
  return `${toTex(last)}, ${toTex(given)}`;
}

/** The title with its formulas as TeX; braces around it keep its capitals. */
function renderTitle({ title, titleMarkdown }: Citation): string {
  return titleMarkdown === undefined ? toTex(title) : renderNode(parseMarkdown(titleMarkdown));
}

function renderNode(node: Nodes): string {
  if (node.type === 'inlineMath') return `$${node.value}$`;
  if ('children' in node) return node.children.map(renderNode).join('');
  return 'value' in node ? toTex(node.value) : '';
}

const transform = new Transform('bibtex');

/** Text → TeX in which nothing is a command that was none; braces stay even. */
function toTex(text: string): string {
  return text
    .split('$')
    .map((part) => transform.tolatex(part))
    .join('\\$');
}

/** An address stands in BibTeX as it is, but for what would end the field. */
const toVerbatim = (address: string): string =>
  address.replace(/[{}\\]/g, (sign) => encodeURIComponent(sign));

const braced = (value: string): string => `{${value}}`;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
