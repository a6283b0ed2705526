import type { APIRoute } from 'astro';
import { getFeedPapers, renderFeed } from '#data/feeds.ts';
import { getTopics } from '#data/topics.ts';
import type { FeedPaper } from '#lib/feed/to-feed-items.ts';
import { paths } from '#lib/paths.ts';
import { options } from 'virtual:offprint/options';
import { toKeyedPages } from '../../../page-key.ts';

interface Props {
  topic: { slug: string; name: string; description: string };
  papers: FeedPaper[];
}

export async function getStaticPaths() {
  const topics = (await getTopics()).filter(({ papers }) => papers.length > 0);
  const pages = topics.map(async ({ slug, name, description, papers }) => ({
    params: { topic: slug },
    props: { topic: { slug, name, description }, papers: await getFeedPapers(papers) },
  }));
  return toKeyedPages(await Promise.all(pages));
}

/** A topic's papers as a feed. */
export const GET: APIRoute<Props> = ({ props: { topic, papers } }) =>
  renderFeed({
    title: `${topic.name} · ${options.title}`,
    description: topic.description,
    papers,
    page: paths.topic(topic.slug),
    self: paths.topicFeed(topic.slug),
  });
