import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { type Candidate, candidateSchema } from '#lib/enrich/candidate.ts';
import { hash } from './content.ts';
import { writeWhole } from './write-whole.ts';

/** Answers on disk, one file a question, so that a run that was cut off goes on where it was. */
export interface AnswerCache {
  read: (url: string) => Promise<Candidate[] | undefined>;
  write: (url: string, candidates: Candidate[]) => Promise<void>;
}

const answerSchema = z.object({ url: z.string(), candidates: z.array(candidateSchema) });

/** The answers in a folder; a file that is no answer to its question counts as none. */
export function openAnswerCache(folder: string): AnswerCache {
  const toPath = (url: string): string => join(folder, `${hash(url)}.json`);
  return {
    async read(url) {
      try {
        const answer = answerSchema.parse(JSON.parse(await readFile(toPath(url), 'utf8')));
        return answer.url === url ? answer.candidates : undefined;
      } catch {
        return undefined;
      }
    },
    async write(url, candidates) {
      await writeWhole(toPath(url), JSON.stringify({ url, candidates }));
    },
  };
}
