import { arxivAtom } from './arxiv-atom.ts';
import { arxivMailing } from './arxiv-mailing.ts';
import { arxivRss } from './arxiv-rss.ts';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import type { DigestFormat } from './digest.ts';
import { huggingFaceJson } from './hugging-face-json.ts';
import { huggingFaceText } from './hugging-face-text.ts';
import { markdownList } from './markdown-list.ts';

/** Every format, the most particular first: the first whose `isFormat` holds parses the text. */
export const digestFormats: DigestFormat[] = [
  huggingFaceJson,
  cslJson,
  arxivAtom,
  arxivRss,
  arxivMailing,
  bibtex,
  markdownList,
  huggingFaceText,
];

/** The names that `--format` takes. */
export const formatNames = digestFormats.map(({ name }) => name);

/** The format of a text: the one that is forced, else the first that knows it. */
export function findFormat(text: string, forced?: string): DigestFormat | undefined {
  return digestFormats.find(({ name, isFormat }) => (forced ? name === forced : isFormat(text)));
}
