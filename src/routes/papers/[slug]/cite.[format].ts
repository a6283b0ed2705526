import type { APIRoute } from 'astro';
import { hasOwnFiles, renderCitationFile } from '#data/citations.ts';
import { getPapers, type Paper } from '#data/papers.ts';
import { citationFormats } from 'virtual:offprint/formats';

export async function getStaticPaths() {
  if (!(await hasOwnFiles())) return [];
  return (await getPapers()).flatMap((paper) =>
    citationFormats.map(({ ending }) => ({
      params: { slug: paper.slug, format: ending },
      props: { paper },
    })),
  );
}

export const GET: APIRoute<{ paper: Paper }> = ({ params, props }) =>
  renderCitationFile([props.paper], params['format'] ?? '');
