import type { APIRoute } from 'astro';
import { type CitedPaper, getCitationFiles, renderCitationFile } from '#data/citations.ts';
import { getPapers } from '#data/papers.ts';

export async function getStaticPaths() {
  return getCitationFiles([{ params: {}, papers: await getPapers() }]);
}

export const GET: APIRoute<{ cited: CitedPaper[] }> = ({ params, props }) =>
  renderCitationFile(props.cited, params['format'] ?? '');
