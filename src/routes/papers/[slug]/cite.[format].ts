import type { APIRoute } from 'astro';
import {
  type CitedPaper,
  getCitationFiles,
  hasOwnFiles,
  renderCitationFile,
} from '#data/citations.ts';
import { getPapers } from '#data/papers.ts';

export async function getStaticPaths() {
  if (!(await hasOwnFiles())) return [];
  const papers = await getPapers();
  return getCitationFiles(
    papers.map((paper) => ({ params: { slug: paper.slug }, papers: [paper] })),
  );
}

export const GET: APIRoute<{ cited: CitedPaper[] }> = ({ params, props }) =>
  renderCitationFile(props.cited, params['format'] ?? '');
