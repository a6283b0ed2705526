import type { APIRoute } from 'astro';
import { hasOwnFiles } from '#data/citations.ts';
import { getDigests } from '#data/digests.ts';
import { getPapers } from '#data/papers.ts';
import { getTopics } from '#data/topics.ts';
import { paths } from '#lib/paths.ts';
import { toAddress } from '#links.ts';
import { renderLlmsText } from '#lib/display/llms-text.ts';
import { citationFormats } from 'virtual:offprint/formats';
import { options } from 'virtual:offprint/options';
import { mediaTypes, toContentType } from '#lib/media-types.ts';

export const GET: APIRoute = async () => {
  const papers = (await hasOwnFiles()) ? await getPapers() : [];
  const topics = (await getTopics()).filter((topic) => topic.papers.length > 0);
  const text = renderLlmsText({
    title: options.title,
    description: options.description,
    sections: [
      {
        name: 'Papers',
        links: papers.map(({ slug, title }) => ({
          title,
          url: toAddress(paths.paperMarkdown(slug)),
        })),
      },
      {
        name: 'Topics',
        links: topics.map(({ slug, name, description }) => ({
          title: name,
          url: toAddress(paths.topic(slug)),
          note: description,
        })),
      },
      {
        name: 'Digests',
        links: (await getDigests()).map(({ id }) => ({
          title: id,
          url: toAddress(paths.digest(id)),
        })),
      },
      {
        name: 'All papers as one file',
        links: citationFormats.map(({ label, ending }) => ({
          title: label,
          url: toAddress(paths.citationFile(paths.papersCitations, ending)),
        })),
      },
    ],
  });
  return new Response(text, { headers: { 'content-type': toContentType(mediaTypes.txt) } });
};
