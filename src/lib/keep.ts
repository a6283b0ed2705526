import type { z } from 'astro/zod';

/**
 * Gives what a kind of work makes of a text, as text: as it was made before, where it was, else made now. What remembers is
 * handed in.
 */
export type Keep = (kind: string, from: string, make: () => string) => string;

/** Remembers nothing. */
export const makeAnew: Keep = (_kind, _from, make) => make();

/** A kind of work on a text, and what comes of it. */
export interface KeptWork<Data> {
  kind: string;
  from: string;
  schema: z.ZodType<Data>;
  make: () => Data;
}

/** The same for work that makes data: it is remembered as JSON. */
export function keepData<Data>(keep: Keep, { kind, from, schema, make }: KeptWork<Data>): Data {
  return schema.parse(JSON.parse(keep(kind, from, () => JSON.stringify(make()))));
}
