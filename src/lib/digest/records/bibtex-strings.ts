import { budgets } from '#lib/budgets.ts';
import type { LeftOut } from '#lib/digest/digest.ts';
import type { BibtexSlice } from './bibtex-slices.ts';
import { type BibtexStrings, readBibtexValue, toValueText } from './bibtex-values.ts';

/** The abbreviations of a library, and those that can't be kept. */
export interface ReadStrings {
  strings: BibtexStrings;
  leftOut: LeftOut[];
}

/** The name of an abbreviation: `@string{neurips = `. */
const stringHead = /^@\s*string\s*[{(]\s*(?<name>[^\s={}#",()]{1,100})\s*=/i;
/** Names that a value may use: `= neurips`, `= a # b`. */
const usedName = /[=#]\s*(?<name>[A-Za-z][^\s={}#",();&%$\\]{0,99})/g;

/** A value’s text, its pieces joined; nothing when it has no end, leans on what is missing, or is longer than any. */
function readText(text: string, start: number, known: BibtexStrings): string | undefined {
  const read = readBibtexValue(text, start, known);
  if (!read || leansOnMissing(text, known)) return undefined;
  const value = toValueText(read.pieces);
  return value.length <= budgets.bibtexString ? value : undefined;
}

/** Whether an abbreviation leans on one that is not kept: then that one alone is named. */
function leansOnMissing(text: string, known: BibtexStrings): boolean {
  return [...text.matchAll(usedName)].some(({ groups }) => {
    const name = groups?.['name']?.toLowerCase() ?? '';
    return known.has(name) && known.get(name) === undefined;
  });
}

/** The `@string`s of a library → their texts, each as far as those above it say. */
export function readBibtexStrings(slices: BibtexSlice[]): ReadStrings {
  const strings = new Map<string, string | undefined>();
  const leftOut: LeftOut[] = [];
  for (const { text, from, to } of slices) {
    const head = stringHead.exec(text);
    const name = head?.groups?.['name']?.toLowerCase() ?? '';
    const value = head ? readText(text, head[0].length, strings) : undefined;
    const reason = `a @string without an end, or of over ${budgets.bibtexString} characters`;
    if (value === undefined && !leansOnMissing(text, strings)) leftOut.push({ from, to, reason });
    if (name !== '') strings.set(name, value);
  }
  return { strings, leftOut };
}
