/** An abbreviation and what it stands for, as a text explains it. */
export interface Acronym {
  /** `PTQ`, without a plural `s`. */
  acronym: string;
  /** `post-training quantization` */
  expansion: string;
}

/** What stands in brackets: `(PTQ)`, `(post-training quantization)` */
const bracket = /\(([^()]{2,80})\)/g;
/** `PTQ`, `LLMs`, `GPT-4`, `RoPE`: two capitals, or a capital and a digit */
const short = /^(?=.*\p{Lu}.*[\p{Lu}\p{N}])[\p{L}\p{N}][\p{L}\p{N}-]{1,9}$/u;
const word = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;
/** The words before a bracket that can be its expansion lie within so many characters. */
const reach = 120;

/** A text → the abbreviations that it explains, in order: `a long form (LF)` and `LF (a long form)`. */
export function findAcronyms(text: string): Acronym[] {
  return [...text.matchAll(bracket)].flatMap(({ 1: inside = '', index }) => {
    const before = text.slice(Math.max(0, index - reach), index).trimEnd();
    const [first = ''] = inside.split(/[;,]/);
    if (short.test(first.trim())) return explain(first.trim(), before) ?? [];
    const outside = lastWord(before);
    const expansion = outside && short.test(outside) ? matchWhole(outside, inside) : undefined;
    return outside && expansion ? [{ acronym: withoutPlural(outside), expansion }] : [];
  });
}

const lastWord = (text: string): string | undefined => /[\p{L}\p{N}-]+$/u.exec(text)?.[0];

const singular = (expansion: string): string => expansion.replace(/(?<![siu])s$/, '');

const withoutPlural = (acronym: string): string => acronym.replace(/(?<=\p{Lu})s$/u, '');

/** An abbreviation and the text before its bracket → what it stands for, the shortest words that give its letters. */
function explain(printed: string, before: string): Acronym[] | undefined {
  const acronym = withoutPlural(printed);
  const sentence = before.slice(before.search(/[^.;:?!]*$/));
  const words = [...sentence.matchAll(word)];
  const most = Math.min(acronym.length + 5, acronym.length * 2);
  for (let count = 1; count <= Math.min(most, words.length); count++) {
    const start = words.at(-count)?.index ?? 0;
    const expansion = matchWhole(acronym, sentence.slice(start));
    if (expansion)
      return [{ acronym, expansion: printed === acronym ? expansion : singular(expansion) }];
  }
  return undefined;
}

/** A long form → itself, when each letter of the abbreviation stands in it in order and its words begin with them. */
function matchWhole(acronym: string, long: string): string | undefined {
  const plain = long.trim();
  const text = plain.toLowerCase();
  const { letters, from } = toLetters(withoutPlural(acronym).toLowerCase(), text);
  if (text.length <= acronym.length + 1 || !text.startsWith(acronym.charAt(0).toLowerCase()))
    return undefined;
  let at = from;
  let starts = 0;
  for (const letter of letters) {
    const found = nextPlace(text, letter, at);
    if (found === undefined) return undefined;
    if (isWordStart(text, found)) starts += 1;
    at = found + 1;
  }
  const words = text.split(/[\s-]+/).length;
  return starts >= Math.min(letters.length, words) - 1 && words <= letters.length + 3
    ? plain.replace(/\s+/g, ' ')
    : undefined;
}

/** The letters to be found in a long form, and from where: of `Grad-CAM` the first part begins `Gradient`. */
function toLetters(acronym: string, text: string): { letters: string[]; from: number } {
  const [head = '', ...rest] = acronym.split('-');
  const isHead = rest.length > 0 && head.length > 1 && text.startsWith(head);
  return {
    letters: [...(isHead ? rest : [head, ...rest]).join('')],
    from: isHead ? head.length : 0,
  };
}

/** Where a letter stands next: at a word's beginning if there is one, else inside a word. */
function nextPlace(text: string, letter: string, from: number): number | undefined {
  for (let at = text.indexOf(letter, from); at >= 0; at = text.indexOf(letter, at + 1)) {
    if (isWordStart(text, at)) return at;
  }
  const inside = text.indexOf(letter, from);
  return inside < 0 ? undefined : inside;
}

const isWordStart = (text: string, at: number): boolean =>
  at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? '');
