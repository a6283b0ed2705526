import type { APIRoute } from 'astro';
import { hasOwnFiles } from '#data/citations.ts';
import { getDigests } from '#data/digests.ts';
import { getPapers } from '#data/papers.ts';
import { getTopics } from '#data/topics.ts';
import { toPath } from '#lib/address.ts';
import { renderLlmsText } from '#lib/display/llms-text.ts';
import { options } from 'virtual:offprint/options';
import { mediaTypes, toContentType } from '#lib/media-types.ts';

export const GET: APIRoute = async ({ site }) => {
  const toAddress = (path: string) => new URL(toPath(path, import.meta.env.BASE_URL), site).href;
  const papers = (await hasOwnFiles()) ? await getPapers() : [];
  const topics = (await getTopics()).filter((topic) => topic.papers.length > 0);
  const text = renderLlmsText({
    title: options.title,
    description: options.description,
    sections: [
      {
        name: 'Papers',
        links: papers.map(({ slug, title }) => ({ title, url: toAddress(`papers/${slug}.md`) })),
      },
      {
        name: 'Topics',
        links: topics.map(({ slug, name, description }) => ({
          title: name,
          url: toAddress(`topics/${slug}/`),
          note: description,
        })),
      },
      {
        name: 'Digests',
        links: (await getDigests()).map(({ id }) => ({
          title: id,
          url: toAddress(`digests/${id}/`),
        })),
      },
      {
        name: 'All papers as one file',
        links: [
          { title: 'CSL-JSON', url: toAddress('papers.json') },
          { title: 'BibTeX', url: toAddress('papers.bib') },
        ],
      },
    ],
  });
  return new Response(text, { headers: { 'content-type': toContentType(mediaTypes.txt) } });
};
