import { type FeedItem, type FeedPaper, takeNewest, toFeedItem } from '#lib/feed/to-feed-items.ts';
import type { Paper } from './papers.ts';
import { getTopics } from './topics.ts';

/** What decides a feed's items. */
export interface FeedOptions {
  papers: Paper[];
  limit: number;
  toUrl: (slug: string) => string;
}

/** Papers → the items of a feed, newest digest first. */
export async function getFeedItems({ papers, limit, toUrl }: FeedOptions): Promise<FeedItem[]> {
  const names = new Map((await getTopics()).map(({ slug, name }) => [slug, name]));
  const feedPapers = papers.map((paper): FeedPaper => ({
    ...paper,
    topicNames: paper.topics.map((slug) => names.get(slug) ?? slug),
  }));
  return takeNewest(feedPapers, limit).map((paper) => toFeedItem(paper, toUrl));
}
