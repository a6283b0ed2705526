import { z } from 'astro/zod';
import type { ParsedAnswer, SearchService } from './candidate.ts';
import { toCandidate } from './candidate.ts';

/** What is used of one item of an answer; the rest may be anything. */
const itemSchema = z.object({
  paper: z.object({
    id: z.unknown(),
    title: z.unknown(),
    summary: z.unknown(),
    publishedAt: z.unknown(),
    authors: z.array(z.object({ name: z.unknown() })).catch([]),
  }),
});
/** Longer questions are cut: the service looks for meaning, and needs no more. */
const longestQuestion = 250;
const mostAnswers = 10;

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parse(text: string): ParsedAnswer {
  const answer = readJson(text);
  if (!Array.isArray(answer)) return { ok: false, reason: 'the answer is no list of papers' };
  const candidates = answer.slice(0, mostAnswers).flatMap((item: unknown) => {
    const parsed = itemSchema.safeParse(item);
    if (!parsed.success) return [];
    const { id, title, summary, publishedAt, authors } = parsed.data.paper;
    const names = authors.map(({ name }) => name);
    return (
      toCandidate({
        arxiv: id,
        title,
        abstract: summary,
        authors: names,
        published: publishedAt,
      }) ?? []
    );
  });
  return { ok: true, candidates };
}

/** Hugging Face's papers API: finds papers by meaning, those it has. */
export const huggingFaceSearch: SearchService = {
  name: 'Hugging Face',
  toUrl(base, title) {
    const question = title.slice(0, longestQuestion).toWellFormed().trim();
    if (question === '') return undefined;
    return `${base}/api/papers/search?${new URLSearchParams({ q: question })}`;
  },
  parse,
};
