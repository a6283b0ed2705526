import type { Furniture } from '#lib/digest/digest.ts';

/** The line above and below a file's front matter. */
const fence = /^---\s*$/;
/** `title: Papers`, `- tag`, `  - tag` */
const property = /^(?:\s*[\w-]{1,40}:(?:\s.{0,500})?|\s*- .{1,200})$/;
const longest = 60;

/** The front matter that a text begins with, as far as its lines are properties. */
export function toFrontMatter(lines: string[]): Furniture[] {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (!fence.test(lines[start] ?? '')) return [];
  const below = lines.slice(start + 1, start + longest);
  const length = below.findIndex((line) => fence.test(line));
  if (length < 1 || !property.test(below[0] ?? '')) return [];
  const inside = [...below.slice(0, length).keys()].filter((k) => property.test(below[k] ?? ''));
  return [-1, ...inside, length].map((k) => {
    const line = start + 2 + k;
    return { from: line, to: line, name: 'what a program noted above the text' };
  });
}
