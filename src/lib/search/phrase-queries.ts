import { toWrittenWords } from '#lib/words/word-keys.ts';
import { toTyped } from './other-spellings.ts';
import { toSignedNames } from './signed-names.ts';
import { toPairQuery, withoutUnspaced } from './unspaced.ts';

/** What stood in quotation marks → what the index is asked for it, any of which will do. */
export function toPhraseQueries(phrase: string): string[] {
  const whole = `"${phrase}"`;
  if (withoutUnspaced(phrase).trim() === '') return [whole, toPairQuery(phrase) ?? whole];
  if (toWrittenWords(phrase).length > 1) return [whole];
  const typed = toTyped(phrase);
  const signed = toSignedNames(typed ?? phrase).map((name) => `"${name}"`);
  if (signed.length > 0) return signed.slice(0, 1);
  return typed === undefined ? [whole] : [whole, `"${typed}"`];
}
