import { createHash } from 'node:crypto';
import type { Keep } from '#lib/keep.ts';

/**
 * What was made of texts. Pages, index and integration are loaded apart, each with modules of its own: what they share lies
 * in the process.
 */
interface KeptTexts {
  before: ReadonlyMap<string, string>;
  /** What this build asked for: nothing else is kept for the next. */
  asked: Map<string, string>;
}

const holder = globalThis as { offprintTexts?: KeptTexts | undefined };

/** From now on texts are kept; what was made of them by the same code is at hand. */
export function openKeptTexts(before: ReadonlyMap<string, string> = new Map()): void {
  holder.offprintTexts = { before, asked: new Map() };
}

/** Ends what `openKeptTexts` began; gives what the next build may need. */
export function closeKeptTexts(): ReadonlyMap<string, string> {
  const { asked = new Map<string, string>() } = holder.offprintTexts ?? {};
  holder.offprintTexts = undefined;
  return asked;
}

/** Keeps texts while a build has them open; else it makes each anew, so that a changed file or module shows at once. */
export const keepText: Keep = (kind, from, make) => {
  const kept = holder.offprintTexts;
  if (!kept) return make();
  const key = `${kind} ${createHash('sha256').update(from).digest('base64url')}`;
  const text = kept.asked.get(key) ?? kept.before.get(key) ?? make();
  kept.asked.set(key, text);
  return text;
};
