import type { MapPoint, MapSize } from './place-points.ts';

/** A region's name and the points in it. */
export interface Region {
  name: string;
  points: readonly MapPoint[];
}

/** A label's middle on the map. */
export interface MapLabel {
  name: string;
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A letter's mean width and a line's height, in map units at the labels' size. */
const [letterWidth, lineHeight] = [8.4, 20];
/** Steps from a region's middle that a label may go. */
const offsets = [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5].flatMap((line) =>
  [0, -1, 1, -2, 2].map((column) => ({ dx: column * 36, dy: line * lineHeight })),
);
/** What it costs to cover a point, in map units of way. */
const coverCost = 60;

/**
 * Regions, the most important first → labels near their middles, none on another and as few as can be on points; one
 * without room is left out.
 */
export function placeLabels(regions: readonly Region[], { width, height }: MapSize): MapLabel[] {
  const taken: Box[] = [];
  const all = regions.flatMap(({ points }) => points);
  return regions.flatMap(({ name, points }) => {
    const x = median(points.map((point) => point.x));
    const y = median(points.map((point) => point.y));
    const half = (name.length * letterWidth) / 2 + 4;
    const places = offsets.flatMap(({ dx, dy }) => {
      const middle = Math.min(width - half, Math.max(half, x + dx));
      const box = toBox(middle, y + dy, half);
      const isFree =
        box.top >= 0 && box.bottom <= height && !taken.some((other) => overlap(box, other));
      if (!isFree) return [];
      const covered = all.filter((point) => covers(box, point)).length;
      const cost = Math.hypot(middle - x, dy) + covered * coverCost;
      return [{ box, x: middle, y: y + dy, cost }];
    });
    const [best] = places.sort((a, b) => a.cost - b.cost);
    if (!best) return [];
    taken.push(best.box);
    return [{ name, x: Math.round(best.x * 10) / 10, y: Math.round(best.y * 10) / 10 }];
  });
}

const toBox = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - lineHeight / 2,
  bottom: y + lineHeight / 2,
});

const covers = (box: Box, { x, y, radius }: MapPoint): boolean =>
  x + radius > box.left &&
  x - radius < box.right &&
  y + radius > box.top &&
  y - radius < box.bottom;

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
