import type { APIRoute } from 'astro';
import { type CitedPaper, getCited, renderCitationFile } from '#data/citations.ts';
import { getPapers } from '#data/papers.ts';
import { citationFormats } from 'virtual:offprint/formats';
import { toKeyedPages } from '../page-key.ts';

export async function getStaticPaths() {
  const cited = await getCited(await getPapers());
  const pages = citationFormats.map(({ ending }) => ({
    params: { format: ending },
    props: { cited },
  }));
  return toKeyedPages(pages);
}

export const GET: APIRoute<{ cited: CitedPaper[] }> = ({ params, props }) =>
  renderCitationFile(props.cited, params['format'] ?? '');
