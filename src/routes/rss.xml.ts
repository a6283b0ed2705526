import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getFeedItems } from '#data/feeds.ts';
import { getPapers } from '#data/papers.ts';
import { toPath } from '#lib/address.ts';
import { feedNamespaces, renderChannelData } from '#lib/feed/channel.ts';
import { options } from 'virtual:offprint/options';

export const GET: APIRoute = async ({ site }) => {
  const toUrl = (path: string) => new URL(toPath(path, import.meta.env.BASE_URL), site).href;
  const items = await getFeedItems({
    papers: await getPapers(),
    limit: options.limits.papersPerFeed,
    toUrl: (slug) => toUrl(`papers/${slug}/`),
  });
  return rss({
    title: options.title,
    description: options.description,
    site: toUrl(''),
    items,
    xmlns: feedNamespaces,
    customData: renderChannelData({
      language: options.language,
      self: toUrl('rss.xml'),
      lastBuildDate: items[0]?.pubDate,
    }),
  });
};
