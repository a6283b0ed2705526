import { z } from 'astro/zod';
import { countEdits } from './count-edits.ts';

/** So many unknown keys are named, each so far: a file of them makes no message of its own length. */
const [mostNamed, longestName] = [3, 60];

/** The slips that a key of this many letters may have. */
const mostSlips = (length: number): number => (length < 5 ? 1 : 2);

/** The known key that was likely meant. */
function findMeant(key: string, known: readonly string[]): string | undefined {
  const most = mostSlips(key.length);
  const [nearest] = known
    .map((one) => ({ one, slips: countEdits(key.toLowerCase(), one.toLowerCase(), most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return nearest?.one;
}

function renderKey(key: string, known: readonly string[]): string {
  const meant = findMeant(key, known);
  const name = key.length > longestName ? `${key.slice(0, longestName)}…` : key;
  return meant === undefined ? `"${name}"` : `"${name}" (did you mean "${meant}"?)`;
}

/** `unknown key "authros" (did you mean "authors"?): known are title, authors` */
export function renderUnknownKeys(keys: readonly string[], known: readonly string[]): string {
  const named = keys.slice(0, mostNamed).map((key) => renderKey(key, known));
  const more = keys.length > mostNamed ? ` and ${keys.length - mostNamed} more` : '';
  const what = keys.length === 1 ? 'key' : 'keys';
  return `unknown ${what} ${named.join(', ')}${more}: known are ${known.join(', ')}`;
}

/** An object that has no other keys than these; a complaint about another one names those that are known. */
export function knownObject<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? renderUnknownKeys(issue.keys, Object.keys(shape))
        : undefined,
  });
}
