import type { APIRoute } from 'astro';
import { type CitedPaper, getCited, renderCitationFile } from '#data/citations.ts';
import { getDigests } from '#data/digests.ts';
import { citationFormats } from 'virtual:offprint/formats';
import { toKeyedPages } from '../../../page-key.ts';

export async function getStaticPaths() {
  const pages = (await getDigests()).map(async ({ id, papers }) => {
    const cited = await getCited(papers);
    return citationFormats.map(({ ending }) => ({
      params: { digest: id, format: ending },
      props: { cited },
    }));
  });
  return toKeyedPages((await Promise.all(pages)).flat());
}

export const GET: APIRoute<{ cited: CitedPaper[] }> = ({ params, props }) =>
  renderCitationFile(props.cited, params['format'] ?? '');
