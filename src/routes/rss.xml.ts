import type { APIRoute } from 'astro';
import { getFeedPapers, renderFeed } from '#data/feeds.ts';
import { getPapers } from '#data/papers.ts';
import { paths } from '#lib/paths.ts';
import { options } from 'virtual:offprint/options';

/** All papers as a feed. */
export const GET: APIRoute = async () =>
  renderFeed({
    title: options.title,
    description: options.description,
    papers: await getFeedPapers(await getPapers()),
    page: paths.home,
    self: paths.feed,
  });
