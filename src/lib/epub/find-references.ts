import { parse } from '@retorquere/bibtex-parser';
import { parseArxivId, parseDoi, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import { toPlainText } from '#lib/text/plain-text.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';

/** What tells a paper. */
interface KnownPaper {
  title: string;
  arxiv?: string | undefined;
  doi?: string | undefined;
}

/** A reference that no paper answers. */
export interface UnknownReference {
  line: number;
  name: string;
}

/** An entry's beginning: `@article{`; strings and comments are no references. */
const entryStart = /^[ \t]*@(?!string|comment|preamble)[A-Za-z]{3,30}[ \t]*[{(]/gim;
/** More than an entry has. */
const longestEntry = 60_000;

const toText = (value: unknown): string => (typeof value === 'string' ? value : '');

function toEntry(slice: string): KnownPaper | undefined {
  if (slice.length > longestEntry) return undefined;
  try {
    const fields = parse(slice, { sentenceCase: false }).entries[0]?.fields;
    if (!fields) return undefined;
    const byDoi = parseDoi(toText(fields.doi));
    const address = parsePaperAddress(toText(fields.url));
    return {
      title: toPlainText(toText(fields.title), 'html'),
      arxiv: parseArxivId(toText(fields.eprint))?.arxiv ?? byDoi.arxiv ?? address?.arxiv,
      doi: byDoi.doi,
    };
  } catch {
    return undefined;
  }
}

/** A BibTeX file's text and papers → those that it refers to, in its order, by arXiv id, DOI or title; and the rest of it. */
export function findReferences<T extends KnownPaper>(
  text: string,
  papers: readonly T[],
): { found: T[]; unknown: UnknownReference[] } {
  const byKey = new Map<string, T>();
  for (const paper of papers) {
    if (paper.arxiv) byKey.set(`arxiv:${paper.arxiv}`, paper);
    if (paper.doi) byKey.set(`doi:${paper.doi.toLowerCase()}`, paper);
    byKey.set(`title:${toTitleKey(paper.title)}`, paper);
  }
  const starts = [...text.matchAll(entryStart)].map(({ index }) => index);
  const found = new Set<T>();
  const unknown: UnknownReference[] = [];
  let line = 1;
  let counted = 0;
  starts.forEach((start, at) => {
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    const slice = text.slice(start, starts[at + 1]);
    const entry = toEntry(slice);
    const paper =
      entry &&
      ((entry.arxiv ? byKey.get(`arxiv:${entry.arxiv}`) : undefined) ??
        (entry.doi ? byKey.get(`doi:${entry.doi.toLowerCase()}`) : undefined) ??
        byKey.get(`title:${toTitleKey(entry.title)}`));
    const name = entry?.title || slice.slice(0, 60).replace(/\s+/g, ' ').trim();
    if (paper) found.add(paper);
    else unknown.push({ line, name });
  });
  return { found: [...found], unknown };
}
