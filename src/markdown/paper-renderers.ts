import { citationFormats } from '#lib/citation/formats.ts';
import { toCitation } from '#lib/citation/citation.ts';
import type { PaperRenderers } from '#lib/paper/accept-papers.ts';
import { renderMarkdown } from './render-markdown.ts';
import { renderXhtml } from './render-xhtml.ts';

/** An address that stands for the paper’s page; which one does not matter. */
const page = 'https://offprint.example/';

/** What pages, books and citations make of a paper. */
export const paperRenderers: PaperRenderers = {
  html: async (markdown, file) => (await renderMarkdown(markdown, file)).html,
  xhtml: renderXhtml,
  cite: (paper) =>
    citationFormats.map(({ render }) => render([toCitation(paper, { key: paper.slug, page })])),
};
