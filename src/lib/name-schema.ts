import { z } from 'astro/zod';
import { knownObject } from './known-keys.ts';

const part = z.string().min(1);

/** An author’s name in its parts. A group, and a name that can’t be told apart, has a literal alone. */
export const nameSchema = z.union([
  knownObject({
    given: part.optional(),
    /** `van den`, which stands before the family name and isn’t sorted by. */
    particle: part.optional(),
    family: part,
    /** `Jr.`, `III` */
    suffix: part.optional(),
  }),
  knownObject({ literal: part }),
]);

/** An author’s name in its parts. A group, and a name that can’t be told apart, has a literal alone. */
export type Name = z.output<typeof nameSchema>;

/** An author as sources and curators write one: the name as shown, or its parts where that doesn’t give them. */
export const authorSchema = z.union([part, nameSchema]);

/** An author as sources and curators write one: the name as shown, or its parts where that doesn’t give them. */
export type Author = z.output<typeof authorSchema>;

/** Names whose parts can’t be told from how they are shown, by how they are shown. */
export const namesSchema = z.record(part, nameSchema);
