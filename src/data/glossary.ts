import { buildGlossary, type GlossaryEntry } from '#lib/glossary/build-glossary.ts';
import { toSlug } from '#lib/slug.ts';
import { options } from 'virtual:offprint/options';
import { memo } from './memo.ts';
import { getPapers, type Paper } from './papers.ts';

/** An abbreviation as the glossary shows it. */
export interface GlossaryTerm extends GlossaryEntry {
  /** Its anchor on the glossary's page. */
  anchor: string;
}

async function loadGlossary(): Promise<GlossaryTerm[]> {
  const papers = await getPapers();
  const entries = buildGlossary(
    papers.map(({ slug, title, abstract }) => ({ id: slug, text: `${title}. ${abstract}` })),
  );
  const anchors = new Set<string>();
  return entries.flatMap((entry) => {
    const anchor = `term-${toSlug(entry.acronym)}`;
    const count = entry.meanings.reduce((sum, { papers: own }) => sum + own.length, 0);
    if (anchors.has(anchor) || (entries.length > options.limits.glossaryTerms && count < 3))
      return [];
    anchors.add(anchor);
    return [{ ...entry, anchor }];
  });
}

/** All abbreviations in alphabetic order; on a large site those of three papers or more. */
export const getGlossary = memo(loadGlossary);

async function loadByPaper(): Promise<Map<string, GlossaryTerm[]>> {
  const terms = new Map<string, GlossaryTerm[]>();
  for (const term of await getGlossary()) {
    const [meaning, second] = term.meanings;
    if (!meaning || second) continue;
    for (const slug of meaning.papers) terms.set(slug, [...(terms.get(slug) ?? []), term]);
  }
  return terms;
}

const getByPaper = memo(loadByPaper);

/** A paper → the abbreviations in it that have one meaning. */
export async function getTermsOf({ slug }: Paper): Promise<GlossaryTerm[]> {
  return (await getByPaper()).get(slug) ?? [];
}
