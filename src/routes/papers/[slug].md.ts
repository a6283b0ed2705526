import type { APIRoute } from 'astro';
import { hasOwnFiles } from '#data/citations.ts';
import { getPapers, type Paper } from '#data/papers.ts';
import { getTopics } from '#data/topics.ts';
import { paths } from '#lib/paths.ts';
import { toAddress } from '#links.ts';
import { renderMarkdownCopy } from '#lib/display/markdown-copy.ts';
import { mediaTypes, toContentType } from '#lib/media-types.ts';
import { toKeyedPages } from '../../page-key.ts';

export async function getStaticPaths() {
  if (!(await hasOwnFiles())) return [];
  const topics = await getTopics();
  const pages = (await getPapers()).map((paper) => {
    const own = topics.filter(({ slug }) => paper.topics.includes(slug));
    return { params: { slug: paper.slug }, props: { paper, topics: own.map(({ name }) => name) } };
  });
  return toKeyedPages(pages);
}

export const GET: APIRoute<{ paper: Paper; topics: string[] }> = ({ props: { paper, topics } }) => {
  const page = toAddress(paths.paper(paper.slug));
  return new Response(renderMarkdownCopy(paper, { page, topics }), {
    headers: { 'content-type': toContentType(mediaTypes.md) },
  });
};
