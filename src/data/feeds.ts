import rss from '@astrojs/rss';
import { feedNamespaces, renderChannelData } from '#lib/feed/channel.ts';
import {
  type FeedItem,
  type FeedPaper,
  findNamesakes,
  takeNewest,
  toFeedItem,
} from '#lib/feed/to-feed-items.ts';
import { paths } from '#lib/paths.ts';
import { toAddress } from '#links.ts';
import { options } from 'virtual:offprint/options';
import { memo } from './memo.ts';
import { getPapers, type Paper } from './papers.ts';
import { getTopics } from './topics.ts';

/** What a feed is of, and where. */
export interface Feed {
  title: string;
  description: string;
  /** Those of {@link getFeedPapers}. */
  papers: readonly FeedPaper[];
  /** Path of the page that it follows. */
  page: string;
  /** Its own path. */
  self: string;
}

const getNamesakes = memo(async () => findNamesakes(await getPapers()));

/** The papers of a feed, the newest, each with what its item says. */
export async function getFeedPapers(papers: readonly Paper[]): Promise<FeedPaper[]> {
  const names = new Map((await getTopics()).map(({ slug, name }) => [slug, name]));
  const namesakes = await getNamesakes();
  const feedPapers = papers.map((paper): FeedPaper => ({
    ...paper,
    isNamesake: namesakes.has(paper.slug),
    topicNames: paper.topics.map((slug) => names.get(slug) ?? slug),
  }));
  return takeNewest(feedPapers, options.limits.papersPerFeed);
}

const toItem = (paper: FeedPaper): FeedItem =>
  toFeedItem(paper, (slug) => toAddress(paths.paper(slug)));

/** Papers as an RSS feed, newest digest first. */
export async function renderFeed({
  title,
  description,
  papers,
  page,
  self,
}: Feed): Promise<Response> {
  const items = papers.map(toItem);
  return rss({
    title,
    description,
    site: toAddress(page),
    items,
    xmlns: feedNamespaces,
    customData: renderChannelData({
      language: options.language,
      self: toAddress(self),
      lastBuildDate: items[0]?.pubDate,
    }),
  });
}
