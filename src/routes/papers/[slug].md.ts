import type { APIRoute } from 'astro';
import { hasOwnFiles } from '#data/citations.ts';
import { getPapers, type Paper } from '#data/papers.ts';
import { getTopics } from '#data/topics.ts';
import { paths } from '#lib/paths.ts';
import { toAddress } from '#links.ts';
import { renderMarkdownCopy } from '#lib/display/markdown-copy.ts';
import { mediaTypes, toContentType } from '#lib/media-types.ts';

export async function getStaticPaths() {
  if (!(await hasOwnFiles())) return [];
  return (await getPapers()).map((paper) => ({
    params: { slug: paper.slug },
    props: { paper },
  }));
}

export const GET: APIRoute<{ paper: Paper }> = async ({ props: { paper } }) => {
  const page = toAddress(paths.paper(paper.slug));
  const topics = (await getTopics()).filter(({ slug }) => paper.topics.includes(slug));
  const names = topics.map(({ name }) => name);
  return new Response(renderMarkdownCopy(paper, { page, topics: names }), {
    headers: { 'content-type': toContentType(mediaTypes.md) },
  });
};
