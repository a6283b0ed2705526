import { z } from 'astro/zod';
import type { TextMark } from '#lib/marked-text.ts';

/**
 * Whether a source writes TeX itself, as arXiv and BibTeX do, so that dollars pair as TeX pairs them, or lost it on the way,
 * as Hugging Face's pages did, so that a dollar is money unless a formula is beyond doubt.
 */
export type TexState = 'written' | 'lost';

/** What is known of a text before it is restored. */
export interface RestoreOptions {
  /** `lost` where nothing is known. */
  tex?: TexState | undefined;
  /** What the source’s markup says of it. */
  marks?: readonly TextMark[] | undefined;
}

const kinds = [
  'formula',
  'kept-formula',
  'broken-formula',
  'accent',
  'quote',
  'dash',
  'tie',
  'escape',
  'style',
  'link',
  'footnote',
  'citation',
  'command',
  'group',
  'control',
  // Of the source’s markup: what no page shows.
  'left-out',
] as const;

/** One change of the text: what stood at `[start, end)` of the input, and what stands there now. */
export const restorationSchema = z.object({
  kind: z.enum(kinds),
  start: z.number(),
  end: z.number(),
  before: z.string(),
  after: z.string(),
  /** `certain` has no other reading, `likely` rests on the words around it. */
  certainty: z.enum(['certain', 'likely']),
});

/** One change of the text: what stood at `[start, end)` of the input, and what stands there now. */
export type Restoration = z.output<typeof restorationSchema>;

/** How sure a change is: `certain` has no other reading, `likely` rests on the words around it. */
export type Certainty = Restoration['certainty'];

/** What a change is about; the stage that made it names it. */
export type RestorationKind = Restoration['kind'];
