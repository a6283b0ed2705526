import { accented } from '#lib/math/accents.ts';
import type { Author } from '#lib/name-schema.ts';
import { toAuthor } from '#lib/names/authors.ts';
import { withoutMarks } from '#lib/names/clean-name.ts';
import { toOneLine } from './lines.ts';
import { splitNames } from './split-names.ts';

/** A TeX accent or letter: `\'e`, `\'{\i}`, `{\"o}`, `\ss`, `\o{}`. */
const accent =
  /\\["'`^~=.]\s?(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])|\\[cvuHkdbr](?:\s[A-Za-z]|\{\\?[A-Za-z]\})|\\(?:ss|ae|AE|oe|OE|aa|AA|dh|th|[oOlLij])(?![A-Za-z])(?:\{\})?/g;
/** A space after a letter's command, which TeX drops: `\o stergaard`. */
const commandSpace = /(\\(?:ss|ae|AE|oe|OE|aa|AA|dh|th|[oOlLij])) (?=\w)/g;
const braces = /[{}]/g;
/** TeX’s spaces: `M. Finger,\, Jr.` */
const texSpace = /\\[,;:! ]|(?<!\\)~/g;

/** What a list of authors says. */
export interface ReadAuthors {
  authors: Author[];
  /** `et al.`, `and others`: there are more. */
  moreAuthors?: true;
}

/** A name in TeX → Unicode: `Hern\'andez`, `Erd{\H{o}}s`. */
export function toUnicodeName(tex: string): string {
  const letters = tex
    .replace(commandSpace, '$1{}')
    .replace(accent, (command) => accented(command.replace('{\\i}', 'i')) ?? command);
  return toOneLine(letters.replace(braces, '').replaceAll('~', ' '));
}

/** A list of authors as people print one → the authors in order, and whether there are more. */
export function readAuthors(line: string): ReadAuthors {
  const { names, isOpen } = splitNames(toUnicodeName(withoutMarks(line).replace(texSpace, ' ')));
  return {
    authors: names.flatMap((name) => toAuthor(name) ?? []),
    ...(isOpen ? { moreAuthors: true } : {}),
  };
}

/** The elements of a feed that name authors: one with a list, or several with a name or a list each. */
export function readCreators(texts: readonly string[]): ReadAuthors {
  const one = texts.length === 1 ? oneFamily : oneName;
  const read = texts.map((text) =>
    one.test(text) || oneFamily.test(text) ? readOne(text) : readAuthors(text),
  );
  return {
    authors: read.flatMap(({ authors }) => authors),
    ...(read.some(({ moreAuthors }) => moreAuthors) ? { moreAuthors: true } : {}),
  };
}

/** `van den Berg, Anna`: a family name alone, which `Ann One, Bo Two` doesn't begin with. */
const oneFamily = /^\s*(?:\p{Ll}[^\s,;&()]{0,20} ){0,4}[^\s,;&()]{1,50},[^,;&()]{1,100}$/u;
/** `García Márquez, Gabriel J.`, where several elements have a name each; `Bo Roe, Cy Poe` are two. */
const oneName = /^[^,;&()]{1,100},\s*[^\s,;&()]{1,50}(?:\s\p{Lu}\.?){0,4}\s*$/u;

function readOne(text: string): ReadAuthors {
  const author = toAuthor(toUnicodeName(text));
  return { authors: author === undefined ? [] : [author] };
}
