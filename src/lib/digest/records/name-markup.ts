import type { NameParts } from '#lib/names/from-parts.ts';
import { type Notation } from '#lib/text/notations.ts';
import { toNamesText } from '#lib/text/plain-text.ts';

/** A name’s parts in a source’s notation → the same as text. */
export function decodeParts(parts: NameParts, notation: Notation): NameParts {
  const toText = (part: string | null | undefined): string => toNamesText(part ?? '', notation);
  return {
    given: toText(parts.given),
    particle: toText(parts.particle),
    family: toText(parts.family),
    suffix: toText(parts.suffix),
    literal: toText(parts.literal),
  };
}
