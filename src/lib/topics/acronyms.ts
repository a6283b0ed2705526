import type { Word } from './text-words.ts';

/** How far back the words of an abbreviation may reach: five more than its letters, at most twice as many. */
const reach = (letters: string): number => Math.min(letters.length + 5, letters.length * 2);

/**
 * The words that spell the letters, read from the end as Schwartz and Hearst do (PSB 2003): each letter
 * is found somewhere further to the left, and the first begins a word.
 */
function spelledBy(letters: string, words: readonly Word[]): Word[] {
  let left = letters.length - 1;
  for (const [at, { text }] of [...words.entries()].toReversed()) {
    const word = text.toLowerCase();
    for (let i = word.length - 1; i >= 0; i -= 1) {
      if (word[i] !== letters[left] || (left === 0 && i > 0)) continue;
      if (left === 0) return words.slice(at);
      left -= 1;
    }
  }
  return [];
}

/** The abbreviations that a text explains: `post-training quantization (PTQ)` → `PTQ` and its three words. */
export function toAcronyms(sentences: readonly (readonly Word[])[]): Map<string, Word[]> {
  const acronyms = new Map<string, Word[]>();
  for (const sentence of sentences) {
    for (const [at, { acronym, inParentheses }] of sentence.entries()) {
      if (!inParentheses || acronym === undefined || acronyms.has(acronym)) continue;
      const letters = acronym.toLowerCase();
      const words = spelledBy(letters, sentence.slice(Math.max(0, at - reach(letters)), at));
      if (words.length > 1) acronyms.set(acronym, words);
    }
  }
  return acronyms;
}
