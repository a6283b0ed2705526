import { z } from 'astro/zod';
import { cleanCharacters } from '#lib/clean-characters.ts';
import { arxivSchema, dateSchema, doiSchema } from '#lib/schema.ts';

/** A paper that a service names in answer to a title. */
export const candidateSchema = z.object({
  arxiv: arxivSchema,
  /** As the service prints it, with its TeX. */
  title: z.string().min(1),
  abstract: z.string(),
  authors: z.array(z.string().min(1)),
  /** First submission. */
  published: dateSchema.optional(),
  doi: doiSchema.optional(),
});

/** A paper that a service names in answer to a title. */
export type Candidate = z.output<typeof candidateSchema>;

/** A service's answer: papers, or the reason why it is no answer. */
export type ParsedAnswer = { ok: true; candidates: Candidate[] } | { ok: false; reason: string };

/** A service that finds papers by title. */
export interface SearchService {
  name: 'arXiv' | 'Hugging Face';
  /** A plain title → the address to ask, or nothing where the title has no word to ask for. */
  toUrl: (base: string, title: string) => string | undefined;
  parse: (text: string) => ParsedAnswer;
}

/** White space of any length: services fold long lines. */
const whiteSpace = /\s+/g;

/** Unchecked fields of a service → a candidate, or nothing where it has no id or title. */
export function toCandidate(raw: {
  arxiv: unknown;
  title: unknown;
  abstract: unknown;
  authors: unknown[];
  published: unknown;
  doi?: unknown;
}): Candidate | undefined {
  const toText = (value: unknown): string =>
    typeof value === 'string' ? cleanCharacters(value).replace(whiteSpace, ' ').trim() : '';
  const published = dateSchema.safeParse(toText(raw.published).slice(0, 10)).data;
  const doi = doiSchema.safeParse(toText(raw.doi)).data;
  const candidate = candidateSchema.safeParse({
    arxiv: toText(raw.arxiv),
    title: toText(raw.title),
    abstract: toText(raw.abstract),
    authors: raw.authors.map(toText).filter(Boolean),
    ...(published === undefined ? {} : { published }),
    ...(doi === undefined ? {} : { doi }),
  });
  return candidate.data;
}
