import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { UMAP } from 'umap-js';
import { seededRandom } from './seeded-random.ts';

/** Something on a map: whom it is near, and how much room it needs. */
export interface MapNode {
  id: string;
  /** Others by id with how alike they are, from 0 to 1, the nearest first. */
  neighbours: readonly { id: string; likeness: number }[];
  /** Radius on the map. */
  radius: number;
}

/** A place on the map. */
export interface MapPoint {
  id: string;
  x: number;
  y: number;
  radius: number;
}

/** A map's size. */
export interface MapSize {
  width: number;
  height: number;
  margin: number;
}

const neighboursAsked = 12;
const collideRounds = 300;

/** Nodes → places so that alike ones lie near and none lies on another; the same nodes give the same map. */
export function placePoints(nodes: readonly MapNode[], size: MapSize): MapPoint[] {
  const raw = nodes.length > 3 ? embed(nodes) : nodes.map((_, index) => [index, index % 2]);
  return spread(nodes, fit(raw, size), size);
}

/** UMAP of a table of neighbours that is known already: its own search would need dense vectors. */
function embed(nodes: readonly MapNode[]): number[][] {
  const count = Math.min(neighboursAsked, nodes.length - 1);
  const places = new Map(nodes.map(({ id }, index) => [id, index]));
  const table = nodes.map((node, index) => toNeighbours(node, { index, places, count }));
  const umap = new UMAP({
    nComponents: 2,
    nNeighbors: count,
    minDist: 0.35,
    spread: 1.2,
    random: seededRandom(7),
  });
  umap.setPrecomputedKNN(
    table.map((row) => row.map(({ index }) => index)),
    table.map((row) => row.map(({ distance }) => distance)),
  );
  return umap.fit(nodes.map((_, index) => [index]));
}

interface Neighbour {
  index: number;
  distance: number;
}

/** A node's own row: itself, its neighbours, and as many far ones as are missing. */
function toNeighbours(
  { neighbours }: MapNode,
  {
    index: own,
    places,
    count,
  }: { index: number; places: ReadonlyMap<string, number>; count: number },
): Neighbour[] {
  const near = neighbours.flatMap(({ id, likeness }): Neighbour[] => {
    const index = places.get(id);
    return index === undefined || index === own ? [] : [{ index, distance: 1 - likeness }];
  });
  const row = [{ index: own, distance: 0 }, ...near.slice(0, count - 1)];
  const taken = new Set(row.map(({ index }) => index));
  for (let index = 0; row.length < count && index < places.size; index++) {
    if (!taken.has(index)) row.push({ index, distance: 1 });
  }
  return row;
}

/** Coordinates of any kind → the same within the map's margins. */
function fit(raw: readonly number[][], { width, height, margin }: MapSize): [number, number][] {
  const scale = (axis: 0 | 1, length: number) => {
    const values = raw.map((point) => point[axis] ?? 0);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = length - 2 * margin;
    return (value: number) =>
      margin + (high > low ? ((value - low) / (high - low)) * room : room / 2);
  };
  const [toX, toY] = [scale(0, width), scale(1, height)];
  return raw.map(([x = 0, y = 0]) => [toX(x), toY(y)]);
}

/** Moves points apart until each has its room. */
function spread(
  nodes: readonly MapNode[],
  places: readonly [number, number][],
  { width, height, margin }: MapSize,
): MapPoint[] {
  const points = nodes.map(({ id, radius }, index) => {
    const [x, y] = places[index] ?? [0, 0];
    return { id, radius, x, y, homeX: x, homeY: y };
  });
  forceSimulation(points)
    .randomSource(seededRandom(3))
    .force('x', forceX<(typeof points)[number]>(({ homeX }) => homeX).strength(0.08))
    .force('y', forceY<(typeof points)[number]>(({ homeY }) => homeY).strength(0.08))
    .force(
      'apart',
      forceCollide<(typeof points)[number]>(({ radius }) => radius + 2.5).iterations(3),
    )
    .stop()
    .tick(collideRounds);
  const clamp = (value: number, length: number) =>
    Math.min(length - margin, Math.max(margin, value));
  return points.map(({ id, radius, x, y }) => ({
    id,
    radius,
    x: Math.round(clamp(x, width) * 10) / 10,
    y: Math.round(clamp(y, height) * 10) / 10,
  }));
}
