import { budgets } from '#lib/budgets.ts';
import { isSuffixPart } from '#lib/names/name-words.ts';

/** A list of names taken apart. */
export interface SplitNames {
  names: string[];
  /** The list says that there are more. */
  isOpen: boolean;
}

const groupNoun = '(?:collaboration|consortium|group|team|project|community)s?';
/** How a list says that there are more; where it stands behind a name, only with `et`, or `others` behind `and`. */
const othersAlone =
  /^(?:et\.?,?\s?al(?:ii|\.)?\.?|and others|others|\d* ?more authors|…|\.\.\.)\.?$/i;
const othersBehind = /(?<![\s,])[\s,]+et(?:\.\s*|\s+)al(?:ii)?\b\.?(?![\p{L}'’-])/giu;
/** How a list says for whom its authors speak: `for the Belle Collaboration`. */
const onBehalf = new RegExp(
  `^(?:on behalf of|for)\\s+the\\s+|^the\\s+(?=.*\\b${groupNoun}$)|^(?:on behalf of|representing|for|with)\\s+(?=.*\\b${groupNoun}$)`,
  'i',
);
/** The same behind a name, with no comma between. */
const onBehalfBehind = new RegExp(
  `\\s+(?=(?:on behalf of|for the)\\s[^,;]{0,80}\\b${groupNoun}\\b)`,
  'gi',
);
/** A collaboration before those of its people who are named: `CLEO Collaboration: A. One`. */
const collaborationBefore = new RegExp(`(\\b${groupNoun})\\s?:\\s`, 'gi');
/** What parts names. */
const between = /[,;，、；]|\s(?:and|&|und|et)\s(?!al\b)/i;
/** The number of an affiliation, or a mark. */
const noLetter = /^[^\p{L}]*$/u;
const lead = /^(?:(?:authors?|by)\s*:?\s+|and\s+|&\s*)/i;
/** Initials alone: `J.`, `A. B.`, `J.-P.`, `JP` */
const initials = /^(?:\p{Lu}\p{M}?\.?[\s-]?){1,4}$|^\p{Lu}\p{Ll}?\.(?:[\s-]?\p{Lu}\.){0,3}$/u;
/** `Doe J`, `van den Berg AB`: a family name and initials without stops. */
const vancouver = /^(\p{L}[\p{L}'’‘-]*\p{Ll}(?:[ -][\p{L}'’‘-]*\p{Ll}){0,3}) (\p{Lu}{1,3})$/u;

const edges = /^[\s,;:]+|[\s,;:]+$/g;

/** A text without what stands in parentheses, as affiliations do: `A (1) and B ((1) MIT)`; one never closed goes on to the end. */
function withoutParentheses(text: string): string {
  let depth = 0;
  let kept = '';
  for (const sign of text) {
    if (sign === '(') depth++;
    if (depth === 0) kept += sign;
    if (sign === ')') depth = Math.max(0, depth - 1);
  }
  return kept;
}

/** `Doe`, `J.`, `van den Berg`, `A.` → `Doe, J.`, `van den Berg, A.`; other lists stay. */
function pairInitials(parts: string[]): string[] {
  const isPaired =
    parts.length > 1 &&
    parts.length % 2 === 0 &&
    parts.every((part, at) => initials.test(part) === (at % 2 === 1));
  if (!isPaired) return parts;
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part}, ${parts[at + 1] ?? ''}`] : []));
}

/** `Doe J`, `Roe AB` → `Doe, J`, `Roe, AB`, where all of a list are so. */
function invertVancouver(parts: string[]): string[] {
  const isAll =
    parts.length > 1 &&
    parts.every((part) => part.length <= budgets.nameCharacters && vancouver.test(part));
  // `Li XU, Bo HU` are family names in capitals.
  if (!isAll || !parts.some((part) => / \p{Lu}$/u.test(part))) return parts;
  return parts.map((part) =>
    part.replace(
      vancouver,
      (_, family: string, given: string) =>
        `${family}, ${[...given].map((one) => `${one}.`).join(' ')}`,
    ),
  );
}

/** `Doe, Jane and Roe, Bo`, `Doe, Jane; Roe, Bo` → each with its comma; nothing of other lists. */
function splitInverted(text: string): string[] | undefined {
  const byStop = text.split(';').map((part) => part.trim());
  const parts =
    byStop.length > 1 ? byStop : text.split(/\s(?:and|&)\s/i).map((part) => part.trim());
  const named = parts.filter((part) => part !== '' && !othersAlone.test(part));
  const isEach = named.every((part) => /^[^,]+,[^,]+(?:,[^,]+)?$/.test(part));
  if (parts.length < 2 || named.length === 0 || !isEach) return undefined;
  // `Ann One, Bo Two and Cy Three, MIT`: a family name alone has no given name before it.
  if (byStop.length < 2 && !named.every((part) => /^(?:\p{Ll}\S* )*\S+,/u.test(part)))
    return undefined;
  return parts;
}

/** Joins `Jr.` to the name that it stands behind. */
function joinSuffixes(parts: string[]): string[] {
  const names: string[] = [];
  for (const part of parts) {
    const last = names.length - 1;
    if (isSuffixPart(part) && last >= 0) names[last] = `${names[last] ?? ''}, ${part}`;
    else names.push(part);
  }
  return names;
}

function splitAtSigns(text: string): string[] {
  const parts = joinSuffixes(
    text
      .split(between)
      .map((part) => part.trim().replace(lead, ''))
      .filter(Boolean),
  );
  const known = parts.filter((part) => !othersAlone.test(part));
  const paired = invertVancouver(pairInitials(known));
  return known.length < parts.length ? [...paired, 'others'] : paired;
}

/** A part of a list → the name in it. */
function toName(part: string): string {
  const name = part.replace(lead, '').replace(onBehalf, '');
  return name.length > budgets.nameCharacters * 4 ? name : name.replace(edges, '');
}

/** A list of authors in Unicode → its names as printed, each `Given Family` or `Family, Given`. */
export function splitNames(text: string): SplitNames {
  const grouped = text.replace(collaborationBefore, '$1, ');
  const plain = withoutParentheses(grouped)
    .replace(onBehalfBehind, ', ')
    .replace(othersBehind, ', et al.')
    .trim();
  const parts = splitInverted(plain) ?? splitAtSigns(plain);
  const names = parts.map(toName).filter(Boolean);
  const known = names.filter((name) => !othersAlone.test(name));
  return {
    names: known.filter((name) => !noLetter.test(name)),
    isOpen: known.length < names.length,
  };
}
