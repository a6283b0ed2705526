import { getCollection } from 'astro:content';
import { compareBy } from '#lib/order.ts';
import { standByKey } from '../page-key.ts';
import { memo } from './memo.ts';
import { getPapers, type Paper } from './papers.ts';

/** A topic with its papers, newest first. */
export interface TopicPage {
  slug: string;
  name: string;
  description: string;
  /** The introduction as Markdown. */
  body: string;
  file: string;
  papers: Paper[];
}

async function loadTopics(): Promise<TopicPage[]> {
  const papers = await getPapers();
  const byTopic = new Map<string, Paper[]>();
  for (const paper of papers) {
    for (const topic of paper.topics) {
      const list = byTopic.get(topic);
      if (list) list.push(paper);
      else byTopic.set(topic, [paper]);
    }
  }
  const entries = await getCollection('topics');
  const topics = entries.map(({ id, data, body = '', filePath = id }): TopicPage => ({
    slug: id,
    name: data.name,
    description: data.description,
    body,
    file: filePath,
    papers: byTopic.get(id) ?? [],
  }));
  for (const topic of topics) standByKey(topic);
  return topics.sort(
    compareBy(
      ({ name }) => name,
      ({ slug }) => slug,
    ),
  );
}

/** All topics by name, those without a paper too. */
export const getTopics = memo(loadTopics);

const getBySlug = memo(
  async () => new Map((await getTopics()).map((topic) => [topic.slug, topic])),
);

/** A paper → its topics, the main one first. */
export async function getTopicsOf(paper: Paper): Promise<TopicPage[]> {
  const bySlug = await getBySlug();
  return paper.topics.flatMap((slug) => bySlug.get(slug) ?? []);
}
