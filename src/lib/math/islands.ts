import type { TexCheck } from './katex-check.ts';
import { findIntactFormulas, type IntactFormula, type ReplacedText } from './intact-formulas.ts';
import { findLinks, type FoundLink } from './links.ts';
import type { TexState } from './restoration.ts';
import { findStyles, type StyleMark } from './styles.ts';

/** A stretch of text that is no prose: a formula that kept its TeX, other TeX, a link, or the edge of a style. */
export type Island = IntactFormula | ReplacedText | FoundLink | StyleMark;

/** What decides whether a stretch is a formula. */
export interface IslandReading {
  check: TexCheck;
  tex: TexState;
}

/** Text → what isn't prose in it, in order and without overlap. Links come first, then formulas. */
export function findIslands(text: string, reading: IslandReading): Island[] {
  const links = findLinks(text);
  const math = findIntactFormulas(blank(text, links), reading);
  const solid = inOrder([...links, ...math]);
  return inOrder([...solid, ...findStyles(blank(text, solid))]);
}

/** Text with its islands blanked out: every other character keeps its place. */
export function blank(text: string, islands: readonly { start: number; end: number }[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of islands) {
    if (start < at) continue;
    parts.push(text.slice(at, start), blankCharacter.repeat(end - start));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

/** Stretches → the same from left to right. */
export function inOrder<T extends { start: number }>(stretches: readonly T[]): T[] {
  return [...stretches].sort((a, b) => a.start - b.start);
}

/** What an island is blanked out with: a private-use character: neither letter nor space nor mark. */
export const blankCharacter = '\ue000';
