import { arxivAtom } from './records/arxiv-atom.ts';
import { arxivMailing } from './mailing/arxiv-mailing.ts';
import { arxivRss } from './records/arxiv-rss.ts';
import { bibtex } from './records/bibtex.ts';
import { cslJson } from './records/csl-json.ts';
import type { DigestFormat } from './digest.ts';
import { huggingFaceJson } from './records/hugging-face-json.ts';
import { huggingFaceText } from './page/hugging-face-text.ts';
import { markdownList } from './lists/markdown-list.ts';

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
