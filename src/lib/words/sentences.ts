import { toPlainLetters } from '#lib/letters.ts';
import { stemWord } from './stem-word.ts';

/** One word of a text, as the matcher sees it. */
export interface Word {
  /** As written, cut to 64 characters. */
  text: string;
  /** In lower case, without its inflection. */
  stem: string;
  /** In capitals without a plural `s` when it is written as an abbreviation: `LLMs` → `LLM`. */
  acronym: string | undefined;
  /** Whether it stands alone in parentheses, as abbreviations do where they are explained. */
  inParentheses: boolean;
}

const LONGEST_WORD = 64;
/** Letters and digits, with the signs of `C++` and `C#`. */
const WORD = /[\p{L}\p{N}]+[+#]*/gu;
/** Two capitals, or a capital after a small letter: `SAM`, `LoRA`, `ReAct`, not `Sam`. */
const ABBREVIATION = /\p{Lu}.*\p{Lu}|\p{N}\p{Lu}/u;
/** What ends a sentence: `. `, `? `, `; `. */
const SENTENCE_END = /[.!?;]\s/;

/** A word as written → the word with what it is compared by. */
export function toWord(text: string, inParentheses = false): Word {
  const cut = text.slice(0, LONGEST_WORD);
  const acronym = ABBREVIATION.test(cut) ? cut.replace(/s$/, '').toUpperCase() : undefined;
  return { text: cut, stem: stemWord(cut.toLowerCase()), acronym, inParentheses };
}

/** A text → its sentences, each a list of words. */
export function toSentences(text: string): Word[][] {
  const plain = toPlainLetters(text);
  const sentences: Word[][] = [];
  let sentence: Word[] = [];
  let end = 0;
  for (const match of plain.matchAll(WORD)) {
    if (sentence.length > 0 && SENTENCE_END.test(plain.slice(end, match.index))) {
      sentences.push(sentence);
      sentence = [];
    }
    end = match.index + match[0].length;
    sentence.push(toWord(match[0], plain[match.index - 1] === '(' && plain[end] === ')'));
  }
  return sentence.length > 0 ? [...sentences, sentence] : sentences;
}
