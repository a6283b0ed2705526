import type { APIRoute } from 'astro';
import { type DigestPage, getDigests } from '#data/digests.ts';
import { getTopics } from '#data/topics.ts';
import { paths } from '#lib/paths.ts';
import { toAddress } from '#links.ts';
import { renderDate } from '#lib/display/dates.ts';
import { mediaTypes } from '#lib/media-types.ts';
import { renderEpub } from '#markdown/render-epub.ts';
import { options } from 'virtual:offprint/options';
import { toKeyedPages } from '../../page-key.ts';

interface Props {
  digest: DigestPage;
  /** Names of all topics by their slugs. */
  names: [slug: string, name: string][];
}

export async function getStaticPaths() {
  const names = (await getTopics()).map(({ slug, name }) => [slug, name]);
  const pages = (await getDigests())
    .filter(({ papers }) => papers.length <= options.limits.papersInBook)
    .map((digest) => ({ params: { digest: digest.id }, props: { digest, names } }));
  return toKeyedPages(pages);
}

/** A digest as a book. */
export const GET: APIRoute<Props> = async ({ props: { digest, names } }) => {
  const book = await renderEpub({
    identifier: toAddress(paths.digest(digest.id)),
    title: `Digest of ${renderDate(digest.date)}`,
    publisher: options.title,
    language: options.language,
    date: digest.date,
    papers: digest.papers,
    topicNames: new Map(names),
    site: toAddress(paths.home),
  });
  return new Response(Uint8Array.from(book), {
    headers: { 'Content-Type': mediaTypes.epub },
  });
};
