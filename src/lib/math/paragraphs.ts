/** A stretch of a text, `[start, end)`. */
export interface Stretch {
  start: number;
  end: number;
}

/** Text → its paragraphs' places. */
export function paragraphsOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(new RegExp(paragraphBreak, 'g'))) {
    stretches.push({ start, end: index });
    start = index + gap.length;
  }
  return [...stretches, { start, end: text.length }];
}

/** Text → whether a paragraph ends in it. */
export function hasParagraphBreak(text: string): boolean {
  return paragraphBreak.test(text);
}

/** A blank line, or arXiv's break: a new line with two spaces */
const paragraphBreak = /\n(?:[ \t]*\n\s*| {2,})/;
