import type { PhrasingContent, Root } from 'mdast';
import { stringify } from 'yaml';
import { parseMarkdown, renderMarkdown } from '#lib/math/markdown.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';
import { noAbstractNote } from './describe-paper.ts';

/** What a Markdown copy tells of a paper. */
export type CopiedPaper = Pick<
  PaperFrontmatter,
  | 'title'
  | 'titleMarkdown'
  | 'authors'
  | 'moreAuthors'
  | 'published'
  | 'venue'
  | 'arxiv'
  | 'doi'
  | 'links'
> & { body: string };

/** A paper, its page and topics → one Markdown file that stands alone: front matter, title, abstract with `$TeX$`. */
export function renderMarkdownCopy(
  paper: CopiedPaper,
  { page, topics }: { page: string; topics: string[] },
): string {
  const { title, titleMarkdown, authors, moreAuthors, published, venue, arxiv, doi, links, body } =
    paper;
  const known = {
    title,
    authors: moreAuthors ? [...(authors ?? []), 'et al.'] : authors,
    published,
    venue,
    arxiv: arxiv && `https://arxiv.org/abs/${arxiv}`,
    doi,
    topics,
    links: links.map(({ url }) => url),
    page,
  };
  const kept = Object.entries(known).filter(([, value]) => value !== undefined && value.length > 0);
  const matter = stringify(Object.fromEntries(kept), { lineWidth: 0 });
  const heading = renderMarkdown(toHeading(title, titleMarkdown)).trimEnd();
  return `---\n${matter}---\n\n${heading}\n\n${body.trim() || noAbstractNote}\n`;
}

/** A title → a tree of one heading; Markdown of it would be another where it ends in `#`. */
function toHeading(title: string, titleMarkdown: string | undefined): Root {
  const [paragraph] = titleMarkdown === undefined ? [] : parseMarkdown(titleMarkdown).children;
  const children: PhrasingContent[] =
    paragraph?.type === 'paragraph' ? paragraph.children : [{ type: 'text', value: title }];
  return { type: 'root', children: [{ type: 'heading', depth: 1, children }] };
}
