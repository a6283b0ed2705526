import type { APIRoute } from 'astro';
import { renderCitationFile } from '#data/citations.ts';
import { getDigests } from '#data/digests.ts';
import type { Paper } from '#data/papers.ts';
import { citationFormats } from 'virtual:offprint/formats';

export async function getStaticPaths() {
  return (await getDigests()).flatMap(({ id, papers }) =>
    citationFormats.map(({ ending }) => ({
      params: { digest: id, format: ending },
      props: { papers },
    })),
  );
}

export const GET: APIRoute<{ papers: Paper[] }> = ({ params, props }) =>
  renderCitationFile(props.papers, params['format'] ?? '');
