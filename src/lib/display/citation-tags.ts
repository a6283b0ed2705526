import { toNames } from '#lib/names/authors.ts';
import { renderSorted } from '#lib/names/render-name.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';

/** A `<meta>` of a paper's page. */
export interface CitationTag {
  name: string;
  content: string;
}

/** What a paper's tags say beside the paper. */
interface TagOptions {
  /** Absolute address of its page. */
  page: string;
  /** Names of its topics. */
  topics: readonly string[];
  /** Of titles and abstracts. */
  language: string;
}

/** A paper → the tags by which Google Scholar and Zotero know it. */
export function toCitationTags(
  paper: PaperFrontmatter & { abstract: string },
  { page, topics, language }: TagOptions,
): CitationTag[] {
  const { title, authors, names, published, venue, arxiv, doi, abstract } = paper;
  const tags: [name: string, content: string | undefined][] = [
    ['citation_title', title],
    ...toNames({ authors, names }).map((name): [string, string] => [
      'citation_author',
      renderSorted(name),
    ]),
    ['citation_publication_date', published?.replaceAll('-', '/')],
    ['citation_conference_title', venue],
    ['citation_arxiv_id', arxiv],
    ['citation_doi', doi],
    ['citation_pdf_url', arxiv && `https://arxiv.org/pdf/${arxiv}`],
    ['citation_abstract_html_url', page],
    ['citation_abstract', abstract],
    ['citation_keywords', topics.join('; ')],
    ['citation_language', language],
    ['z:itemType', 'preprint'],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}
