import type { APIRoute } from 'astro';
import { type CitedPaper, getCited, renderCitationFile } from '#data/citations.ts';
import { getTopics } from '#data/topics.ts';
import { citationFormats } from 'virtual:offprint/formats';
import { toKeyedPages } from '../../../page-key.ts';

export async function getStaticPaths() {
  const pages = (await getTopics()).map(async ({ slug, papers }) => {
    const cited = await getCited(papers);
    return citationFormats.map(({ ending }) => ({
      params: { topic: slug, format: ending },
      props: { cited },
    }));
  });
  return toKeyedPages((await Promise.all(pages)).flat());
}

export const GET: APIRoute<{ cited: CitedPaper[] }> = ({ params, props }) =>
  renderCitationFile(props.cited, params['format'] ?? '');
