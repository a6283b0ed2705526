import { renderDate } from '#lib/display/dates.ts';
import { noAbstractNote } from '#lib/display/describe-paper.ts';
import { listIdentityLinks } from '#lib/display/identity-links.ts';
import type { Book, Chapter } from '#lib/epub/book.ts';
import { makeEpub } from '#lib/epub/make-epub.ts';
import { linkLabels, type PaperFrontmatter } from '#lib/schema.ts';
import { escapeXml } from '#lib/xml.ts';
import { renderInlineXhtml, renderXhtml } from './render-xhtml.ts';

/** A paper as its file has it. */
export interface StoredPaper extends PaperFrontmatter {
  /** The abstract as Markdown. */
  body: string;
  file: string;
}

/** Papers to be bound, and where they come from. */
export interface Binding extends Omit<Book, 'chapters'> {
  papers: readonly StoredPaper[];
  /** Topics' names by their slugs. */
  topicNames: ReadonlyMap<string, string>;
  /** The site's address with its base: `https://example.org/repo/`. */
  site: string;
}

function toLinks(paper: StoredPaper, site: string): Chapter['links'] {
  return [
    { label: 'This paper on the site', url: new URL(`papers/${paper.slug}/`, site).href },
    ...listIdentityLinks(paper),
    ...paper.links.map(({ kind, url }) => ({ label: linkLabels[kind], url: new URL(url).href })),
  ];
}

async function toChapter(paper: StoredPaper, { topicNames, site }: Binding): Promise<Chapter> {
  const { slug, title, titleMarkdown, file, authors = [], venue, published } = paper;
  const date = published === undefined ? undefined : renderDate(published);
  return {
    slug,
    title,
    titleXhtml: titleMarkdown ? await renderInlineXhtml(titleMarkdown, file) : escapeXml(title),
    abstractXhtml:
      paper.body.trim() === ''
        ? `<p class="about">${noAbstractNote}</p>`
        : await renderXhtml(paper.body, file),
    authors,
    about: [venue, date].filter((part) => part !== undefined).join(' · '),
    topics: paper.topics.map((topic) => topicNames.get(topic) ?? topic),
    links: toLinks(paper, site),
  };
}

/** Papers → an EPUB 3 file. */
export async function renderEpub(binding: Binding): Promise<Uint8Array> {
  const chapters: Chapter[] = [];
  for (const paper of binding.papers) chapters.push(await toChapter(paper, binding));
  return makeEpub({ ...binding, chapters });
}
