import type { APIRoute } from 'astro';
import { type CitedPaper, getCited, hasOwnFiles, renderCitationFile } from '#data/citations.ts';
import { getPapers } from '#data/papers.ts';
import { citationFormats } from 'virtual:offprint/formats';
import { toKeyedPages } from '../../../page-key.ts';

export async function getStaticPaths() {
  if (!(await hasOwnFiles())) return [];
  const pages = (await getCited(await getPapers())).flatMap((cited) =>
    citationFormats.map(({ ending }) => ({
      params: { slug: cited.paper.slug, format: ending },
      props: { cited },
    })),
  );
  return toKeyedPages(pages);
}

export const GET: APIRoute<{ cited: CitedPaper }> = ({ params, props }) =>
  renderCitationFile([props.cited], params['format'] ?? '');
