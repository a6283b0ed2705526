import { toWordKey } from '#lib/words/word-keys.ts';

/** `C++`, `C#`, `A*`, `Fe3+`, `C++17`; also inside `C/C++` and `A*-based` */
const signed =
  /(?<![\p{L}\p{N}*])(\p{L}{1,12}\d{0,2})(?:([+#♯*∗]{1,2})(?![\p{L}\p{N}+#♯*∗])|(\+\+)(\d{1,2})(?![\p{L}\p{N}]))/gu;
/** `.NET` */
const dotted = /(?<![\p{L}\p{N}.])\.(?=\p{L}{2,10}(?![\p{L}\p{N}]))/u;
const signNames: Readonly<Record<string, string>> = {
  '+': 'plus',
  '#': 'sharp',
  '♯': 'sharp',
  '*': 'star',
  '∗': 'star',
};

/** A word → the names of what it is with its signs, which the index drops: `C++17,` → `cplusplus17`, `cplusplus`; none where it has no such sign. */
export function toSignedNames(word: string): string[] {
  const named = [...word.matchAll(signed)].flatMap(
    ([, name = '', signs = '', doubled = '', version = '']) => {
      const key = toWordKey(name + [...(signs || doubled)].map(nameSign).join(''));
      return version === '' ? [key] : [key + version, key];
    },
  );
  return dotted.test(word) ? [...named, toWordKey(`dot${word}`)] : named;
}

const nameSign = (sign: string): string => signNames[sign] ?? '';
