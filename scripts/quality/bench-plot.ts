import { escapeXml } from '#lib/xml.ts';

/** What a plot needs of a measured step. */
interface Point {
  papers: number;
  step: string;
  /** Seconds. */
  wall: number;
}

const size = { width: 720, height: 440, left: 60, right: 190, top: 20, bottom: 40 };
const colours = ['#1f5f8b', '#b4552d', '#3a7d44', '#7a4b94', '#8a6d1b', '#555555'];

/** Steps → an SVG of seconds over papers, a line a step, both axes logarithmic. */
export function renderPlot(points: readonly Point[]): string {
  const x = toScale(
    points.map(({ papers }) => papers),
    [size.left, size.width - size.right],
  );
  const y = toScale(
    points.map(({ wall }) => wall),
    [size.height - size.bottom, size.top],
  );
  const lines = [...Map.groupBy(points, ({ step }) => step)].map(([step, own], at) => {
    const sorted = own.toSorted((a, b) => a.papers - b.papers);
    const places = sorted.map(({ papers, wall }) => `${x.to(papers)},${y.to(wall)}`);
    const colour = colours[at % colours.length] ?? '#000000';
    const last = sorted.at(-1)?.wall ?? 1;
    const label = `<text x="${size.width - size.right + 8}" y="${y.to(last)}" fill="${colour}">${escapeXml(step)}</text>`;
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${places.join(' ')}"/>${label}`;
  });
  const below = x.marks.map(
    (value) =>
      `<text x="${x.to(value)}" y="${size.height - 14}" text-anchor="middle">${value}</text>`,
  );
  const beside = y.marks.map(
    (value) => `<text x="${size.left - 8}" y="${y.to(value)}" text-anchor="end">${value} s</text>`,
  );
  const content = [...lines, ...below, ...beside].join('\n');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#ffffff"/>
${content}
</svg>
`;
}

/** Where values lie between two places, and the powers of ten among them. */
interface Scale {
  to: (value: number) => number;
  marks: number[];
}

function toScale(values: readonly number[], [from, to]: [number, number]): Scale {
  const [low, high] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  const span = high - low || 1;
  const powers = Array.from({ length: 12 }, (_, at) => at - 3);
  return {
    to: (value) => Math.round(from + ((Math.log10(value) - low) / span) * (to - from)),
    marks: powers.filter((power) => power >= low && power <= high).map((power) => 10 ** power),
  };
}
