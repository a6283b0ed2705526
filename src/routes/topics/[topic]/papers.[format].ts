import type { APIRoute } from 'astro';
import { type CitedPaper, getCitationFiles, renderCitationFile } from '#data/citations.ts';
import { getTopics } from '#data/topics.ts';

export async function getStaticPaths() {
  const topics = await getTopics();
  return getCitationFiles(topics.map(({ slug, papers }) => ({ params: { topic: slug }, papers })));
}

export const GET: APIRoute<{ cited: CitedPaper[] }> = ({ params, props }) =>
  renderCitationFile(props.cited, params['format'] ?? '');
