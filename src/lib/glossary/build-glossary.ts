import { compareBy, descending } from '#lib/order.ts';
import { toSentences } from '#lib/words/sentences.ts';
import { findAcronyms } from './find-acronyms.ts';

/** A text that explains or uses abbreviations. */
export interface GlossaryText {
  id: string;
  text: string;
}

/** What an abbreviation stands for, and the papers that say so. */
export interface Meaning {
  expansion: string;
  /** The papers that explain it so; where an abbreviation has one meaning only, also those that only use it. */
  papers: string[];
}

/** An abbreviation; several meanings stand apart, the most frequent first. */
export interface GlossaryEntry {
  acronym: string;
  meanings: Meaning[];
}

/** Texts → their abbreviations in alphabetic order, each with its meanings and papers. */
export function buildGlossary(texts: readonly GlossaryText[]): GlossaryEntry[] {
  const found = new Map<string, Map<string, Meaning>>();
  for (const { id, text } of texts) {
    for (const { acronym, expansion } of findAcronyms(text)) {
      const meanings = found.get(acronym) ?? new Map<string, Meaning>();
      const meaning = meanings.get(toMeaningKey(expansion)) ?? { expansion, papers: [] };
      if (!meaning.papers.includes(id)) meaning.papers.push(id);
      found.set(acronym, meanings.set(toMeaningKey(expansion), meaning));
    }
  }
  const users = findUsers(texts, new Set(found.keys()));
  return [...found]
    .map(([acronym, byKey]) => ({ acronym, meanings: toMeanings(byKey, users.get(acronym)) }))
    .sort(
      compareBy(
        ({ acronym }) => acronym.toLowerCase(),
        ({ acronym }) => acronym,
      ),
    );
}

function toMeanings(byKey: ReadonlyMap<string, Meaning>, users: readonly string[] = []): Meaning[] {
  const meanings = [...byKey.values()].map(({ expansion, papers }) => ({
    expansion: toExpansion(expansion),
    papers,
  }));
  const [only, second] = meanings;
  if (only && !second) return [{ ...only, papers: [...new Set([...only.papers, ...users])] }];
  return meanings.sort(
    compareBy(
      descending(({ papers }) => papers.length),
      ({ expansion }) => expansion,
    ),
  );
}

/** The papers in which an abbreviation stands as a word. */
function findUsers(
  texts: readonly GlossaryText[],
  acronyms: ReadonlySet<string>,
): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const { id, text } of texts) {
    const words = new Set(
      text.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu)?.map((word) => word.replace(/(?<=\p{Lu})s$/u, '')),
    );
    for (const word of words) {
      if (acronyms.has(word)) users.set(word, [...(users.get(word) ?? []), id]);
    }
  }
  return users;
}

/** What inflections and hyphens of one meaning share. */
const toMeaningKey = (expansion: string): string =>
  toSentences(expansion.replaceAll('-', ' '))
    .flat()
    .map(({ stem }) => stem)
    .join('');

/** `Post-Training Quantization` → `post-training quantization`; a name of mixed letters stays. */
function toExpansion(expansion: string): string {
  return expansion
    .split(' ')
    .map((word) =>
      /^\p{Lu}[\p{Ll}'’-]*(?:-\p{Lu}?\p{Ll}+)*$/u.test(word) ? word.toLowerCase() : word,
    )
    .join(' ');
}
