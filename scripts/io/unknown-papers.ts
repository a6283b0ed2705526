import { toPlainText } from '#lib/display/plain-text.ts';
import { enrichedPath } from '#lib/enrich/enriched-file.ts';
import type { UnknownPaper } from '#lib/enrich/match-title.ts';
import { parsePaperFile } from '#lib/paper/paper-file.ts';
import { parseMetadata, type PlacedRecord } from '#lib/paper/parse-metadata.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { readFolder } from './content.ts';

/** A paper to ask for, and its address. */
export interface SlugPaper extends UnknownPaper {
  slug: string;
}

/** The papers of a root that lack an identity, the records that commands found before, and what can't be read. */
export interface UnknownPapers {
  /** How many papers there are in all. */
  total: number;
  unknown: SlugPaper[];
  enriched: PlacedRecord[];
  problems: Problem[];
}

const markdownFile = /\.md$/;
const enrichedFile = /^enriched\.json$/;

const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Reads `content/papers` and `content/metadata/enriched.json` under the root. */
export async function readUnknownPapers(root: string): Promise<UnknownPapers> {
  const files = await readFolder(root, 'papers', markdownFile);
  const [enriched] = await readFolder(root, 'metadata', enrichedFile);
  const known = parseMetadata(
    enriched ? [{ file: enrichedPath, text: toText(enriched.bytes) }] : [],
  );
  const knownKeys = new Set(known.records.map(({ record }) => toTitleKey(record.title ?? '')));
  const unknown: SlugPaper[] = [];
  const problems = [...known.problems];
  for (const { file, bytes } of files) {
    const parsed = parsePaperFile(toText(bytes));
    if (!parsed.ok) {
      problems.push(
        toProblem('paper-unreadable', {
          file,
          line: parsed.line,
          values: { reason: parsed.reason },
        }),
      );
      continue;
    }
    // What is taken out needs no authors.
    if ('withdrawn' in parsed) continue;
    const { title, otherTitles = [], slug, arxiv, doi, authors = [] } = parsed.paper.frontmatter;
    const titles = [title, ...otherTitles];
    const isFound = titles.some((one) => knownKeys.has(toTitleKey(one)));
    if (arxiv !== undefined || doi !== undefined || isFound) continue;
    unknown.push({ slug, titles, abstract: toPlainText(parsed.paper.body), authors });
  }
  return { total: files.length, unknown, enriched: known.records, problems };
}
