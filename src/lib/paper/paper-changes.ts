import { type Problem, toProblem } from '#lib/problem.ts';
import { type Hash, isGenerated, parsePaperFile, renderPaperFile } from './paper-file.ts';
import type { PublishedPaper } from './published-papers.ts';
import type { ConvertedPaper } from './to-papers.ts';

/**
 * What becomes of a file of `content/papers`. `kept` was edited by hand, `moved` has another slug now,
 * `orphan` is in no digest.
 */
export type ChangeKind = 'new' | 'changed' | 'unchanged' | 'kept' | 'moved' | 'orphan';

/** One file of `content/papers`, and what it should hold. */
export interface PaperChange {
  slug: string;
  file: string;
  kind: ChangeKind;
  /** Absent for a file that should not be there. */
  text?: string;
}

/** A file of `content/papers` as it is. */
export interface StoredPaper {
  slug: string;
  file: string;
  text: string;
}

/** The path of a paper's file, relative to the root. */
export function toPaperPath(slug: string): string {
  return `content/papers/${slug}.md`;
}

/** Files of `content/papers` → the addresses that are published; an unreadable one is reported and keeps its own. */
export function toPublishedPapers(
  stored: StoredPaper[],
  hash: Hash,
): { published: PublishedPaper[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const published = stored.map(({ slug, file, text }) => {
    const parsed = parsePaperFile(text, hash);
    if (!parsed.ok) {
      problems.push(toProblem('paper-unreadable', { file, values: { reason: parsed.reason } }));
      return { slug, titles: [], redirects: [], isEdited: true };
    }
    const { title, otherTitles = [], redirects = [], arxiv, doi } = parsed.paper.frontmatter;
    const titles = [title, ...otherTitles];
    return { slug, titles, arxiv, doi, redirects, isEdited: parsed.isEdited };
  });
  return { published, problems };
}

function toKind(text: string, known: StoredPaper | undefined, hash: Hash): ChangeKind {
  if (!known) return 'new';
  const stored = known.text.replaceAll('\r\n', '\n');
  if (stored === text) return 'unchanged';
  return isGenerated(stored, hash) ? 'changed' : 'kept';
}

/** A file that no paper wants under its name. */
function toLeftover(
  { slug, file, text }: StoredPaper,
  former: Set<string>,
  hash: Hash,
): PaperChange {
  const generated = isGenerated(text.replaceAll('\r\n', '\n'), hash);
  if (!former.has(slug)) return { slug, file, kind: 'orphan' };
  return { slug, file, kind: generated ? 'moved' : 'kept' };
}

/** The papers that should be there and the files that are → what becomes of each file. */
export function toPaperChanges(
  papers: ConvertedPaper[],
  stored: StoredPaper[],
  hash: Hash,
): PaperChange[] {
  const known = new Map(stored.map((paper) => [paper.slug, paper]));
  const changes = papers.map((paper): PaperChange => {
    const { slug } = paper.frontmatter;
    const text = renderPaperFile(paper, hash);
    return { slug, file: toPaperPath(slug), kind: toKind(text, known.get(slug), hash), text };
  });
  const wanted = new Set(changes.map(({ slug }) => slug));
  const former = new Set(papers.flatMap(({ frontmatter }) => frontmatter.redirects ?? []));
  const leftovers = stored.filter(({ slug }) => !wanted.has(slug));
  return [...changes, ...leftovers.map((paper) => toLeftover(paper, former, hash))];
}
