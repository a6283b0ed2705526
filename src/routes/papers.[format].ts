import type { APIRoute } from 'astro';
import { getCited, renderCitationFile } from '#data/citations.ts';
import { getPapers } from '#data/papers.ts';
import { citationFormats } from 'virtual:offprint/formats';

export function getStaticPaths() {
  return citationFormats.map(({ ending }) => ({ params: { format: ending } }));
}

export const GET: APIRoute = async ({ params }) =>
  renderCitationFile(await getCited(await getPapers()), params['format'] ?? '');
