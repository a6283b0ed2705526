import type { Certainty, Restoration } from '#lib/math/restoration.ts';

/** A part of a printed text; one that the site shows otherwise has a certainty. */
export interface PrintedPart {
  text: string;
  certainty?: Certainty;
}

/** A printed text and what was restored in it → its parts in order; a change inside another is one with it. */
export function toPrintedParts(text: string, ledger: readonly Restoration[]): PrintedPart[] {
  const parts: PrintedPart[] = [];
  let at = 0;
  const inOrder = ledger.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end, certainty } of inOrder) {
    if (start < at) continue;
    if (start > at) parts.push({ text: text.slice(at, start) });
    parts.push({ text: text.slice(start, end), certainty });
    at = end;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
