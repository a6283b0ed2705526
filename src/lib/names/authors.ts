import type { Author, Name } from '#lib/name-schema.ts';
import { cleanName } from './clean-name.ts';
import { fromParts, type NameParts } from './from-parts.ts';
import { parseName } from './parse-name.ts';
import { renderName } from './render-name.ts';

/** Authors as a paper keeps them. */
export interface KeptAuthors {
  /** As they are shown. */
  authors: string[];
  /** Names whose parts can’t be told from how they are shown. */
  names?: Record<string, Name>;
}

const isSame = (one: Name, other: Name): boolean => toPartsText(one) === toPartsText(other);

function toPartsText(name: Name): string {
  if ('literal' in name) return JSON.stringify([name.literal]);
  return JSON.stringify([name.given, name.particle, name.family, name.suffix]);
}

/** A name, as text or in parts → an author: as shown, with the parts only where that doesn’t give them; none of an empty one. */
export function toAuthor(name: Author): Author | undefined {
  const parts = typeof name === 'string' ? parseName(cleanName(name)) : name;
  const shown = renderName(parts);
  if (shown === '') return undefined;
  return isSame(parseName(shown), parts) ? shown : parts;
}

/** A name’s parts as a source writes them → an author; none of empty parts. */
export function toAuthorOf(parts: NameParts): Author | undefined {
  const name = fromParts(parts);
  return name && toAuthor(name);
}

/** An author → the name as shown. */
export const renderAuthor = (author: Author): string =>
  typeof author === 'string' ? author : renderName(author);

/** Authors of any source → what a paper keeps of them. */
export function toKeptAuthors(authors: readonly Author[]): KeptAuthors {
  const good = authors.flatMap((author) => toAuthor(author) ?? []);
  const parted = good.flatMap((author) =>
    typeof author === 'string' ? [] : [[renderName(author), author] as const],
  );
  return {
    authors: good.map(renderAuthor),
    ...(parted.length > 0 ? { names: Object.fromEntries(parted) } : {}),
  };
}

/** A paper’s authors → their names in parts. */
export function toNames({
  authors = [],
  names = {},
}: {
  authors?: readonly string[] | undefined;
  names?: Readonly<Record<string, Name>> | undefined;
}): Name[] {
  return authors.map(
    (shown) => (Object.hasOwn(names, shown) ? names[shown] : undefined) ?? parseName(shown),
  );
}
