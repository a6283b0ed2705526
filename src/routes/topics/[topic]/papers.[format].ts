import type { APIRoute } from 'astro';
import { renderCitationFile } from '#data/citations.ts';
import type { Paper } from '#data/papers.ts';
import { getTopics } from '#data/topics.ts';
import { citationFormats } from 'virtual:offprint/formats';

export async function getStaticPaths() {
  return (await getTopics()).flatMap(({ slug, papers }) =>
    citationFormats.map(({ ending }) => ({
      params: { topic: slug, format: ending },
      props: { papers },
    })),
  );
}

export const GET: APIRoute<{ papers: Paper[] }> = ({ params, props }) =>
  renderCitationFile(props.papers, params['format'] ?? '');
