import { z } from 'astro/zod';
import { knownObject } from '#lib/known-keys.ts';

/** A letter or a digit, without which there is nothing to look for: `3D`, not `***`. */
const WORD_PATTERN = /[\p{L}\p{N}]/u;

const phraseSchema = z
  .union([z.string(), z.number().transform(String)], 'a term is a word or a phrase')
  .pipe(
    z
      .string()
      .trim()
      .min(1, 'an empty term; write a word or take the line away')
      .max(80, 'a term has at most 80 characters')
      .regex(WORD_PATTERN, 'a term needs a letter or a digit'),
  );

const oneOrMoreSchema = z
  .union([phraseSchema, z.array(phraseSchema).min(1)], 'one phrase or a list of phrases')
  .transform((value) => (Array.isArray(value) ? value : [value]));

const termObjectSchema = knownObject({
  term: oneOrMoreSchema,
  weight: z.number().positive().max(10).default(1),
  with: oneOrMoreSchema.optional(),
  near: oneOrMoreSchema.optional(),
  without: oneOrMoreSchema.optional(),
});

const termSchema = z.preprocess(
  (value) => (typeof value === 'string' || typeof value === 'number' ? { term: value } : value),
  termObjectSchema,
);

/**
 * The front matter of `content/topics/<slug>.md`, for whoever edits the taxonomy.
 *
 * ```yaml
 * name: Normalization layers
 * description: One sentence, shown in the index of topics and to search engines.
 * terms:
 *   - layer normalization             # the common case: a phrase that speaks for the topic
 *   - term: [batch size, minibatch]   # one phrase or a list that shares the settings below
 *     weight: 0.5                     # 1 unless told; 3 settles it, 0.3 is only a hint
 *     with: [normalization]           # counts only if one of these stands anywhere in the paper
 *     near: [statistics, mean]        # … if one of these stands in the same sentence
 *     without: [title, entity]        # … if none of these stands anywhere in the paper
 * not:
 *   - title normalization             # the words inside such a phrase don't count for this topic
 * ```
 *
 * Case, plural, `-ing`, `-ed`, British spelling and hyphens need no thought: `fine tuning` finds
 * *fine-tuned* and *finetuning*; write compounds as separate words. A word with two capitals (`SAM`)
 * finds only words with two capitals. A star at a word's end or beginning stands for the rest of it:
 * `quantiz*`, `*bench`. Where phrases overlap, the longest counts; where one phrase is listed twice,
 * the heaviest line whose conditions hold. An abbreviation that the abstract explains, as in
 * *post-training quantization (PTQ)*, counts as what it stands for.
 */
export const topicSchema = knownObject({
  name: z.string().trim().min(1).max(60),
  description: z.string().trim().min(20).max(200),
  terms: z.array(termSchema).min(1),
  not: oneOrMoreSchema.default([]),
});

/** What a topic file says in its front matter. */
export type TopicFields = z.output<typeof topicSchema>;

/** One line of a topic's terms: phrases with a weight and the company they need. */
export type TopicTerm = z.output<typeof termSchema>;

/** A topic: its front matter and, as slug, the name of its file. */
export interface Topic extends TopicFields {
  slug: string;
}
