import name from '@citation-js/name';
import { budgets } from '#lib/budgets.ts';

/** An author's name in its parts; a group, or a name that can't be told apart, has a literal alone. */
export interface AuthorName {
  given?: string;
  /** `van den`, which stands before the family name and isn't sorted by. */
  particle?: string;
  family?: string;
  literal?: string;
}

/** `Anton van den Hengel` → its parts; `Gemini Team` → a literal. */
export function parseAuthorName(author: string): AuthorName {
  if (author.length > budgets.nameCharacters) return { literal: author };
  if (!inParts.test(author) || group.test(author)) return { literal: author };
  const parts = name.parse(author);
  const { given, family, 'non-dropping-particle': particle } = parts;
  if (!given || !family) return { literal: author };
  return { given, ...(particle ? { particle } : {}), family };
}

/** `van den Hengel`, or the literal. */
export function toFamilyName({ particle, family, literal }: AuthorName): string {
  return literal ?? [particle, family].filter(Boolean).join(' ');
}

/** Two words of letters */
const inParts = /\p{L}.*\s.*\p{L}/u;
/** A name of several people */
const group =
  /^the\s|\b(?:team|group|collaboration|consortium|laborator(?:y|ies)|labs?|institute|university|community|project|contributors)\b/i;
