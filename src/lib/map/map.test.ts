import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeLabels } from './place-labels.ts';
import { type MapNode, placePoints } from './place-points.ts';

const size = { width: 1000, height: 700, margin: 30 };
/** Three groups of eight, each alike within. */
const nodes: MapNode[] = Array.from({ length: 24 }, (_, index) => ({
  id: String(index),
  radius: 7,
  neighbours: Array.from({ length: 24 }, (_, other) => other)
    .filter((other) => other !== index && other % 3 === index % 3)
    .map((other) => ({ id: String(other), likeness: 0.8 })),
}));

test('the same nodes give the same map, within its margins, none on another', () => {
  const points = placePoints(nodes, size);
  assert.deepEqual(placePoints(nodes, size), points);
  for (const { x, y } of points) {
    assert.ok(x >= 30 && x <= 970 && y >= 30 && y <= 670);
  }
  const tooNear = points.flatMap((a, at) =>
    points.slice(at + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 13),
  );
  assert.deepEqual(tooNear, []);
});

test('alike ones lie nearer to each other than to others', () => {
  const points = placePoints(nodes, size);
  const mean = (same: boolean): number => {
    const distances = points.flatMap((a, i) =>
      points.flatMap((b, j) =>
        i < j && (i % 3 === j % 3) === same ? [Math.hypot(a.x - b.x, a.y - b.y)] : [],
      ),
    );
    return distances.reduce((sum, one) => sum + one, 0) / distances.length;
  };
  assert.ok(mean(true) * 1.5 < mean(false), `${mean(true)} ${mean(false)}`);
});

test('few nodes, or none, have a map too', () => {
  assert.deepEqual(placePoints([], size), []);
  assert.equal(placePoints(nodes.slice(0, 2), size).length, 2);
});

test('labels stand at their regions, not on each other, and beside points where there is room', () => {
  const point = (x: number, y: number) => ({ id: 'a', x, y, radius: 7 });
  const labels = placeLabels(
    [
      { name: 'Quantization', points: [point(500, 300)] },
      { name: 'Normalization', points: [point(505, 302)] },
      { name: 'Edge', points: [point(2, 690)] },
    ],
    size,
  );
  assert.deepEqual(labels, [
    { name: 'Quantization', x: 500, y: 280 },
    { name: 'Normalization', x: 505, y: 322 },
    { name: 'Edge', x: 20.8, y: 670 },
  ]);
});
