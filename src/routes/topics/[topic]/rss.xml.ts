import type { APIRoute } from 'astro';
import { renderFeed } from '#data/feeds.ts';
import { getTopics, type TopicPage } from '#data/topics.ts';
import { paths } from '#lib/paths.ts';
import { options } from 'virtual:offprint/options';

interface Props {
  topic: TopicPage;
}

export async function getStaticPaths() {
  const topics = (await getTopics()).filter(({ papers }) => papers.length > 0);
  return topics.map((topic) => ({ params: { topic: topic.slug }, props: { topic } }));
}

/** A topic's papers as a feed. */
export const GET: APIRoute<Props> = ({ props: { topic } }) =>
  renderFeed({
    title: `${topic.name} · ${options.title}`,
    description: topic.description,
    papers: topic.papers,
    page: paths.topic(topic.slug),
    self: paths.topicFeed(topic.slug),
  });
