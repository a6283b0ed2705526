import { budgets } from '#lib/budgets.ts';
import type { Name } from '#lib/name-schema.ts';
import {
  findFamilyBeginning,
  isGroupName,
  isParticle,
  isSmall,
  isSuffix,
  isSuffixPart,
} from './name-words.ts';

type Person = Exclude<Name, { literal: string }>;

/** White space of any length. */
const whiteSpace = /\s+/g;
/** Words in scripts in which the family name comes first: `王 小明`. */
const familyFirst = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー\s]+$/u;
/** Words that join two family names: `Ortega y Gasset`. */
const joining = new Set(['y', 'e', 'i']);

/** `Anton van den Hengel`, `Costa, Jr., Paul T.` → its parts; `Gemini Team`, `Plato`, `王小明` → a literal. */
export function parseName(text: string): Name {
  if (text.length > budgets.nameCharacters) return { literal: text };
  const name = text.normalize('NFC').replace(whiteSpace, ' ').trim();
  if (isGroupName(name)) return { literal: name };
  const parts = name.split(',').map((part) => part.trim());
  const person = parts.length > 1 ? parseInverted(parts) : parseWords(name);
  return person ?? { literal: name };
}

/** Parts of a person’s name → them without those that are empty. */
export function toPerson(parts: Partial<Record<keyof Person, string | undefined>>): Name {
  const known = Object.entries(parts).filter(([, part]) => Boolean(part));
  return { family: '', ...Object.fromEntries(known) };
}

/** `Paul T. Costa Jr.` */
function parseWords(name: string): Name | undefined {
  const words = name.split(' ').filter((word) => word !== '');
  const last = words.at(-1) ?? '';
  const suffix = words.length > 1 && isSuffix(last) ? words.pop() : undefined;
  if (!words.some((word) => /\p{L}/u.test(word))) return undefined;
  if (words.length < 2) return suffix ? toPerson({ family: words[0], suffix }) : undefined;
  if (familyFirst.test(name)) {
    return toPerson({ family: words[0], given: words.slice(1).join('') });
  }
  const place = findFamily(words);
  const given = words.slice(0, place.particle).join(' ');
  const particle = words.slice(place.particle, place.family).join(' ');
  return toPerson({ given, particle, family: words.slice(place.family).join(' '), suffix });
}

/** Where the particle begins, and where the family name. */
function findFamily(words: readonly string[]): { particle: number; family: number } {
  const last = words.length - 1;
  const small = words.findIndex((word, at) => at > 0 && at < last && isSmall(word));
  if (small > 1 && joining.has(words[small] ?? '')) {
    return { particle: small - 1, family: small - 1 };
  }
  const beginning = findFamilyBeginning(words);
  if (small > 0 && small <= (beginning ?? small) && !isSmall(words[0] ?? '')) {
    const large = words.findIndex((word, at) => at > small && (at === last || !isSmall(word)));
    return { particle: small, family: large };
  }
  return { particle: beginning ?? last, family: beginning ?? last };
}

/** `Costa, Paul T.`; with a suffix `Costa, Jr., Paul T.`, `Costa, Paul T., Jr.` or `Paul T. Costa, Jr.` */
function parseInverted(parts: readonly string[]): Name | undefined {
  const suffixes = parts.slice(1).filter(isSuffixPart);
  const [family = '', given, ...more] = parts.filter((part, at) => at === 0 || !isSuffixPart(part));
  if (more.length > 0 || suffixes.length > 1 || family === '') return undefined;
  const [suffix] = suffixes;
  if (given) return invert({ family, given, suffix });
  const person = parseWords(family) ?? { family };
  return suffix && 'family' in person ? { ...person, suffix } : undefined;
}

/** Parts as a source writes them → a name: particles at either place, a suffix behind the family name. */
export function invert({
  family,
  given,
  suffix,
}: {
  family: string;
  given: string;
  suffix?: string | undefined;
}): Name {
  const families = family.split(' ');
  const givens = given.split(' ');
  const ending =
    suffix ?? (families.length > 1 && isSuffix(families.at(-1) ?? '') ? families.pop() : undefined);
  const before = givens.findLastIndex((word) => !isParticle(word)) + 1 || givens.length;
  const large = families.findIndex((word, at) => at === families.length - 1 || !isSmall(word));
  return toPerson({
    given: givens.slice(0, before).join(' '),
    particle: [...givens.slice(before), ...families.slice(0, large)].join(' '),
    family: families.slice(large).join(' '),
    suffix: ending,
  });
}
