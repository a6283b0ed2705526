import { toSlug } from '#lib/slug.ts';
import { isEmail, type LetterFile, readEmail } from './mailing/letter.ts';
import { splitMailbox } from './mailing/mbox.ts';
import type { DigestSource } from './parse-digest.ts';
import { toFirstWords } from './text/first-words.ts';

/** A digest in a file: the file itself, or what lies in it. */
export interface DigestPart extends DigestSource {
  /** How many lines of the file stand above its first. */
  above: number;
}

/** Letters in letters in letters: deeper ones stay what they are. */
const deepestLetter = 5;
/** The longest id, and how much of it is left to a file's name. */
const longestId = 80;
const shortestName = 12;

/** A letter's id and a file's name → an id that no file's name gives, as it has two dashes. */
function toPartId(id: string, name: string): string {
  const letter = id.slice(0, longestId - 2 - shortestName).replace(/-+$/, '');
  const slug = toSlug(name.replace(/\.[^.\s]{1,16}$/, '')) || 'file';
  return `${letter}--${slug.slice(0, longestId - 2 - letter.length).replace(/-+$/, '')}`;
}

/** Gives each part an id of its own: of parts with one name the second gets a number. */
function toOwnIds(parts: DigestPart[]): DigestPart[] {
  const taken = new Set<string>();
  return parts.map((part) => {
    let id = part.id;
    for (let k = 2; taken.has(id); k++)
      id = `${part.id.slice(0, longestId - 6).replace(/-+$/, '')}-${k}`;
    taken.add(id);
    return { ...part, id };
  });
}

/** A file in a letter → a digest of its own, which tells its format itself. */
function toPart({ id, date, file }: DigestPart, { name, bytes }: LetterFile): DigestPart {
  const shown = toFirstWords(name.replace(/[/\\#]/g, '-'));
  return { id: toPartId(id, name), date, file: `${file}#${shown}`, bytes, above: 0 };
}

/** A letter → itself, as far as it has words of its own, and each file in it; without words the first file takes its place. */
async function unpackLetter(letter: DigestPart, depth: number): Promise<DigestPart[]> {
  const read = isEmail(letter.bytes) ? await readEmail(letter.bytes) : { reason: 'no letter' };
  if ('reason' in read || read.files.length === 0) return [letter];
  const hasWords = read.text.trim() !== '';
  const files = read.files.map((file, k) => {
    const part = toPart(letter, file);
    return k === 0 && !hasWords ? { ...part, id: letter.id } : part;
  });
  const below =
    depth < deepestLetter
      ? await Promise.all(files.map((file) => unpackLetter(file, depth + 1)))
      : [files];
  return [...(hasWords ? [letter] : []), ...below.flat()];
}

/** A file that came in → the digests in it: those of a mailbox's letters and of what is attached to a letter. */
export async function unpackDigest(source: DigestSource): Promise<DigestPart[]> {
  const letters = splitMailbox(source.bytes).map(({ bytes, above }, k) => {
    const id = k === 0 ? source.id : toPartId(source.id, `letter ${k + 1}`);
    return { ...source, id, bytes, above };
  });
  const parts = await Promise.all(letters.map((letter) => unpackLetter(letter, 0)));
  return toOwnIds(parts.flat());
}
