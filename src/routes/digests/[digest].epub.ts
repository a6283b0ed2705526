import type { APIRoute } from 'astro';
import { type DigestPage, getDigests } from '#data/digests.ts';
import { getTopics } from '#data/topics.ts';
import { toPath } from '#lib/address.ts';
import { renderDate } from '#lib/display/dates.ts';
import { mediaTypes } from '#lib/media-types.ts';
import { renderEpub } from '#markdown/render-epub.ts';
import { options } from 'virtual:offprint/options';

interface Props {
  digest: DigestPage;
}

export async function getStaticPaths() {
  return (await getDigests())
    .filter(({ papers }) => papers.length <= options.limits.papersInBook)
    .map((digest) => ({ params: { digest: digest.id }, props: { digest } }));
}

/** A digest as a book. */
export const GET: APIRoute<Props> = async ({ props: { digest }, site }) => {
  const base = new URL(toPath('', import.meta.env.BASE_URL), site).href;
  const topics = await getTopics();
  const book = await renderEpub({
    identifier: new URL(`digests/${digest.id}/`, base).href,
    title: `Digest of ${renderDate(digest.date)}`,
    publisher: options.title,
    language: options.language,
    date: digest.date,
    papers: digest.papers,
    topicNames: new Map(topics.map(({ slug, name }) => [slug, name])),
    site: base,
  });
  return new Response(Uint8Array.from(book), {
    headers: { 'Content-Type': mediaTypes.epub },
  });
};
