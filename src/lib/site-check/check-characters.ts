import { findForbidden } from '#lib/clean-characters.ts';
import { type Problem, toProblem } from '#lib/problem.ts';

/** A file's text → the first character in it that nothing on a site may have. */
export function checkCharacters(text: string, file: string): Problem[] {
  const place = findForbidden(text);
  if (place < 0) return [];
  const code = (text.codePointAt(place) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const line = text.slice(0, place).split('\n').length;
  return [toProblem('character-forbidden', { file, line, values: { character: `U+${code}` } })];
}
