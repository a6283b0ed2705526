import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { getFeedItems } from '#data/feeds.ts';
import { getTopics } from '#data/topics.ts';
import { toPath } from '#lib/address.ts';
import { feedNamespaces, renderChannelData } from '#lib/feed/channel.ts';
import { options } from 'virtual:offprint/options';

export async function getStaticPaths() {
  const topics = (await getTopics()).filter(({ papers }) => papers.length > 0);
  return topics.map(({ slug }) => ({ params: { topic: slug } }));
}

export const GET: APIRoute = async ({ site, params }) => {
  const toUrl = (path: string) => new URL(toPath(path, import.meta.env.BASE_URL), site).href;
  const topic = (await getTopics()).find(({ slug }) => slug === params['topic']);
  if (!topic) throw new Error(`There is no topic ${params['topic'] ?? ''}`);
  const items = await getFeedItems({
    papers: topic.papers,
    limit: options.limits.papersPerFeed,
    toUrl: (slug) => toUrl(`papers/${slug}/`),
  });
  return rss({
    title: `${topic.name} · ${options.title}`,
    description: topic.description,
    site: toUrl(`topics/${topic.slug}/`),
    items,
    xmlns: feedNamespaces,
    customData: renderChannelData({
      language: options.language,
      self: toUrl(`topics/${topic.slug}/rss.xml`),
      lastBuildDate: items[0]?.pubDate,
    }),
  });
};
