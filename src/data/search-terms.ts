import { parse } from 'yaml';
import { z } from 'astro/zod';
import type { SearchTerms } from '#lib/search/search-terms.ts';
import { getGlossary } from './glossary.ts';

const fileSchema = z.object({
  acronyms: z.array(z.tuple([z.string(), z.string()])).default([]),
  synonyms: z.array(z.array(z.string()).min(2)).default([]),
});
const files = import.meta.glob<string>('/content/synonyms.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The abbreviations of the glossary and of `content/synonyms.yaml`, and the latter's synonyms. */
export async function getSearchTerms(): Promise<SearchTerms> {
  const own = Object.entries(files).map(([file, text]) => {
    const { data, error } = fileSchema.safeParse(parse(text));
    if (error)
      throw new Error(`${file.slice(1)}: ${error.issues.map(({ message }) => message).join('; ')}`);
    return data;
  });
  const explained = (await getGlossary()).flatMap(({ acronym, meanings }) =>
    meanings.map(({ expansion }): [string, string] => [acronym, expansion]),
  );
  return {
    acronyms: [...explained, ...own.flatMap(({ acronyms }) => acronyms)],
    synonyms: own.flatMap(({ synonyms }) => synonyms),
  };
}
