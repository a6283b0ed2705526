import type { APIRoute } from 'astro';
import { type CitedPaper, getCitationFiles, renderCitationFile } from '#data/citations.ts';
import { getDigests } from '#data/digests.ts';

export async function getStaticPaths() {
  const digests = await getDigests();
  return getCitationFiles(digests.map(({ id, papers }) => ({ params: { digest: id }, papers })));
}

export const GET: APIRoute<{ cited: CitedPaper[] }> = ({ params, props }) =>
  renderCitationFile(props.cited, params['format'] ?? '');
