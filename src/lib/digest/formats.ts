import type { DigestFormat } from './digest-format.ts';
import { findForeignText } from './foreign/foreign-texts.ts';
import { markdownList } from './lists/markdown-list.ts';
import { arxivMailing } from './mailing/arxiv-mailing.ts';
import { huggingFaceText } from './page/hugging-face-text.ts';
import { arxivAtom } from './records/arxiv-atom.ts';
import { arxivRss } from './records/arxiv-rss.ts';
import { bibtex } from './records/bibtex.ts';
import { cslJson } from './records/csl-json.ts';
import { huggingFaceJson } from './records/hugging-face-json.ts';
import { otherJson } from './records/other-json.ts';

/** Formats told by what a whole text is: JSON or XML of their own shape. */
const structured: DigestFormat[] = [huggingFaceJson, cslJson, otherJson, arxivAtom, arxivRss];
/** Formats told by what stands in a text, which could stand in a file of another kind, too. */
const signed: DigestFormat[] = [arxivMailing, bibtex, markdownList, huggingFaceText];

/** Every format, the most particular first: the first whose `isFormat` holds parses the text. */
export const digestFormats: DigestFormat[] = [...structured, ...signed];

/** Which formats are known: those of the registry, unless a site has its own. */
export interface KnownFormats {
  formats?: DigestFormat[] | undefined;
}

/** A site’s own formats come before all others, and take the place of one of the same name. */
export function withOwnFormats(own: DigestFormat[]): DigestFormat[] {
  const names = own.map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice) throw new Error(`two digest formats have the name ${twice}: rename one of them`);
  return [...own, ...digestFormats.filter(({ name }) => !names.includes(name))];
}

/** The endings of all formats’ files, each once, in their order. */
export function listEndings({ formats = digestFormats }: KnownFormats = {}): string[] {
  return [...new Set(formats.flatMap(({ endings }) => endings))];
}

/**
 * The format of a text: the one that is forced by its name, else the first that knows it. Before formats that only look
 * for a sign in it, what is known to be something else is turned away.
 */
export function findFormat(
  text: string,
  { format, formats = digestFormats }: KnownFormats & { format?: string | undefined } = {},
): DigestFormat | undefined {
  if (format !== undefined) return formats.find(({ name }) => name === format);
  const isForeign = memoize(() => findForeignText(text) !== undefined);
  return formats.find((known) => !(signed.includes(known) && isForeign()) && known.isFormat(text));
}

/** A question that is asked at most once. */
function memoize(ask: () => boolean): () => boolean {
  let answer: boolean | undefined;
  return () => (answer ??= ask());
}
