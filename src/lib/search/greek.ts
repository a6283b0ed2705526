/** In the order of Unicode, from alpha on; the final sigma has no name of its own. */
const names =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho'
    .split(' ')
    .concat('', 'sigma tau upsilon phi chi psi omega'.split(' '));
const first = 0x3b1;
const byName: ReadonlyMap<string, string> = new Map(
  names.flatMap((name, at) => (name === '' ? [] : [[name, String.fromCodePoint(first + at)]])),
);
const small = /[\u03b1-\u03c9]/gu;
const capital = /[\u0391-\u03a9]/gu;

/** `nu` → `ν`; undefined for what is no letter’s name. */
export function toGreekLetter(name: string): string | undefined {
  return byName.get(name);
}

/** A text → the same with Greek letters by their names: `κB` → `kappaB`. */
export function nameGreek(text: string): string {
  return text
    .replace(capital, (letter) => nameOf(letter.toLowerCase()))
    .replaceAll('ς', 'σ')
    .replace(small, nameOf);
}

/** The names of a text’s Greek letters. */
export function listGreek(text: string): string[] {
  return (text.toLowerCase().replaceAll('ς', 'σ').match(small) ?? []).map(nameOf);
}

/** `NF-κB` → `NF-kB`: the Latin letters that stand for Greek ones where a keyboard lacks them. */
export function latinizeGreek(text: string): string {
  return text.replace(small, (letter) => lookAlikes[letter] ?? letter);
}

const lookAlikes: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'b',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  κ: 'k',
  λ: 'l',
  μ: 'u',
};

const nameOf = (letter: string): string => names[(letter.codePointAt(0) ?? 0) - first] ?? letter;
