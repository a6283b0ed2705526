import { z } from 'astro/zod';
import { keepData } from '#lib/keep.ts';
import { findRelated, type RelatedPaper } from '#lib/related/find-related.ts';
import type { RelatedText, RelatedTopic } from '#lib/related/paper-terms.ts';
import { keepText } from '../kept-texts.ts';
import { toPageKey } from '../page-key.ts';
import { memo } from './memo.ts';
import { getPapers, type NamedPaper, type Paper } from './papers.ts';

/** A paper's topics with what decided them; one that a person added counts as one that was found for sure. */
export function toRelatedTopics({ topics, decided = [] }: Paper): RelatedTopic[] {
  return topics.map(
    (topic) => decided.find((one) => one.topic === topic) ?? { topic, score: 3, terms: [] },
  );
}

const relatedSchema = z.array(
  z.tuple([z.string(), z.array(z.object({ id: z.string(), reasons: z.array(z.string()) }))]),
);

/** Whom each paper is near hangs on all of them: while none changed, nor came, nor went, it is what it was. */
async function loadRelated(): Promise<Map<string, RelatedPaper[]>> {
  const papers = await getPapers();
  const related = keepData(keepText, {
    kind: 'related',
    from: toPageKey(papers),
    schema: relatedSchema,
    make: () => [...findRelated(papers.map(toRelatedText))],
  });
  return new Map(related);
}

const toRelatedText = (paper: Paper): RelatedText => ({
  id: paper.slug,
  title: paper.title,
  abstract: paper.abstract,
  topics: toRelatedTopics(paper),
});

const getAllRelated = memo(loadRelated);

const getPapersBySlug = memo(
  async () => new Map((await getPapers()).map((paper) => [paper.slug, paper])),
);

/** A paper to read next, and what it has in common with the one at hand. */
export interface RelatedToRead {
  paper: NamedPaper;
  reasons: string[];
}

/** A paper → up to five to read next, the nearest first, and why. */
export async function getRelated({ slug }: Paper): Promise<RelatedToRead[]> {
  const bySlug = await getPapersBySlug();
  return ((await getAllRelated()).get(slug) ?? []).flatMap(({ id, reasons }) => {
    const paper = bySlug.get(id);
    return paper ? [{ paper: { slug: id, title: paper.title }, reasons }] : [];
  });
}
