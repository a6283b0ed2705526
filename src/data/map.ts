import { renderCount } from '#lib/display/render-count.ts';
import { type MapLabel, placeLabels } from '#lib/map/place-labels.ts';
import { type MapNode, placePoints } from '#lib/map/place-points.ts';
import { compareBy, descending } from '#lib/order.ts';
import { paths } from '#lib/paths.ts';
import { findNeighbours } from '#lib/related/find-related.ts';
import { toLink } from '#links.ts';
import { options } from 'virtual:offprint/options';
import { memo } from './memo.ts';
import { getPapers, type Paper } from './papers.ts';
import { toRelatedTopics } from './related.ts';
import { getTopics, type TopicPage } from './topics.ts';

/** A point of the map: a paper, or on a large site a topic. */
export interface MappedPoint {
  id: string;
  title: string;
  href: string;
  x: number;
  y: number;
  radius: number;
  /** Its main topic's slug. */
  topic: string;
}

/** The topics in the map's legend, the largest first; the first of them have colours of their own. */
export interface MappedTopic {
  slug: string;
  name: string;
  count: number;
  /** 1 to 8; 0 for all others. */
  hue: number;
}

/** The map as pages draw it. */
export interface SiteMap {
  kind: 'papers' | 'topics';
  width: number;
  height: number;
  points: MappedPoint[];
  labels: MapLabel[];
  topics: MappedTopic[];
}

const size = { width: 1000, height: 720, margin: 34 };
const hues = 8;
const neighbours = 12;
/** A region is named where so many papers lie in it. */
const fewestInRegion = 3;

function toMappedTopics(topics: readonly TopicPage[], papers: readonly Paper[]): MappedTopic[] {
  const counts = new Map<string, number>();
  for (const {
    topics: [main],
  } of papers)
    if (main) counts.set(main, (counts.get(main) ?? 0) + 1);
  return topics
    .flatMap(({ slug, name }) => ({ slug, name, count: counts.get(slug) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort(
      compareBy(
        descending(({ count }) => count),
        ({ name }) => name,
        ({ slug }) => slug,
      ),
    )
    .map((topic, index) => ({ ...topic, hue: index < hues ? index + 1 : 0 }));
}

function toPaperNodes(papers: readonly Paper[]): MapNode[] {
  const near = findNeighbours(
    papers.map((paper) => ({
      id: paper.slug,
      title: paper.title,
      abstract: paper.abstract,
      topics: toRelatedTopics(paper),
    })),
    neighbours,
  );
  const most = Math.max(
    ...[...near.values()].map(([first]) => first?.score ?? 0),
    Number.MIN_VALUE,
  );
  const radius = papers.length > 300 ? 5 : 8;
  return papers.map(({ slug }) => ({
    id: slug,
    radius,
    neighbours: (near.get(slug) ?? []).map(({ id, score }) => ({ id, likeness: score / most })),
  }));
}

/** Topics are near when many papers have both. */
function toTopicNodes(topics: readonly MappedTopic[], papers: readonly Paper[]): MapNode[] {
  const shared = new Map(topics.map(({ slug }) => [slug, new Map<string, number>()]));
  for (const { topics: own } of papers) {
    for (const one of own) {
      for (const other of own) {
        const row = shared.get(one);
        if (one !== other && row && shared.has(other)) row.set(other, (row.get(other) ?? 0) + 1);
      }
    }
  }
  const largest = topics[0]?.count ?? 1;
  return topics.map(({ slug, count }) => {
    const row = [...(shared.get(slug) ?? [])].sort(
      compareBy(
        descending(([, both]) => both),
        ([id]) => id,
      ),
    );
    const most = row[0]?.[1] ?? 1;
    return {
      id: slug,
      radius: 12 + 34 * Math.sqrt(count / largest),
      neighbours: row.map(([id, both]) => ({ id, likeness: both / most })),
    };
  });
}

async function loadMap(): Promise<SiteMap> {
  const papers = await getPapers();
  const topics = toMappedTopics(await getTopics(), papers);
  const kind = papers.length > options.limits.mappedPapers ? 'topics' : 'papers';
  const nodes = kind === 'papers' ? toPaperNodes(papers) : toTopicNodes(topics, papers);
  const placed = placePoints(nodes, size);
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const names = new Map(topics.map((topic) => [topic.slug, topic]));
  const points = placed.map((point): MappedPoint => {
    const paper = kind === 'papers' ? bySlug.get(point.id) : undefined;
    const topic = names.get(point.id);
    return {
      ...point,
      title: paper?.title ?? `${topic?.name ?? ''}, ${renderCount(topic?.count ?? 0, 'paper')}`,
      href: toLink(paper ? paths.paper(point.id) : paths.topic(point.id)),
      topic: paper ? (paper.topics[0] ?? '') : point.id,
    };
  });
  const regions = topics
    .map(({ slug, name }) => ({ name, points: points.filter(({ topic }) => topic === slug) }))
    .filter((region) => kind === 'topics' || region.points.length >= fewestInRegion);
  const labels = placeLabels(regions, size);
  return { kind, width: size.width, height: size.height, points, labels, topics };
}

/** All papers by likeness; on a large site all topics. */
export const getMap = memo(loadMap);
