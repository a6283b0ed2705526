import { type Problem, toProblem } from '#lib/problem.ts';
import { slugSchema } from '#lib/schema.ts';
import {
  findGenerator,
  type Hash,
  isGenerated,
  type PaperFile,
  parsePaperFile,
  renderPaperFile,
  type WithdrawnFile,
} from './paper-file.ts';
import type { PublishedPaper } from './published-papers.ts';

/**
 * What becomes of a file of `content/papers`. `outdated` was written by another version, which this one would write
 * otherwise; `kept` was edited by hand, `moved` has another slug now, `orphan` is in no digest.
 */
export type ChangeKind = 'new' | 'changed' | 'outdated' | 'unchanged' | 'kept' | 'moved' | 'orphan';

/** One file of `content/papers`, and what it should hold. */
export interface PaperChange {
  slug: string;
  file: string;
  kind: ChangeKind;
  /** Absent for a file that should not be there. */
  text?: string;
  /** Its paper was published and is taken out. */
  isWithdrawn?: true;
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
  const published = stored.flatMap(({ slug, file, text }): PublishedPaper[] => {
    if (!slugSchema.safeParse(slug).success) {
      const reason = 'its name must be a-z, 0-9 and dashes, at most 80, and end in .md';
      problems.push(toProblem('paper-unreadable', { file, values: { reason } }));
      return [];
    }
    const parsed = parsePaperFile(text, hash);
    if (!parsed.ok) {
      problems.push(
        toProblem('paper-unreadable', {
          file,
          line: parsed.line,
          values: { reason: parsed.reason },
        }),
      );
      return [{ slug, titles: [], redirects: [], isEdited: true }];
    }
    const known = 'withdrawn' in parsed ? parsed.withdrawn : parsed.paper.frontmatter;
    const { title, otherTitles = [], redirects = [], arxiv, doi } = known;
    const titles = [title, ...otherTitles];
    return [{ slug, titles, arxiv, doi, redirects, known, isEdited: parsed.isEdited }];
  });
  return { published, problems };
}

/** What writes papers: its version, and the hash it takes of them. */
export interface Writer {
  version: string;
  hash: Hash;
  /** Slugs that were papers' and can't be any more. */
  retired?: string[];
}

/** A paper's file with the version that writes it. */
function toWritten(paper: PaperFile | WithdrawnFile, generator: string): PaperFile | WithdrawnFile {
  if ('withdrawn' in paper.frontmatter)
    return { frontmatter: { ...paper.frontmatter, generator }, body: '' };
  return { frontmatter: { ...paper.frontmatter, generator }, body: paper.body };
}

/** A paper and its file as it is → the file as it should be. A file that another version wrote just so stays as it is. */
function toChange(
  paper: PaperFile | WithdrawnFile,
  known: StoredPaper | undefined,
  { version, hash }: Writer,
): { kind: ChangeKind; text: string } {
  const render = (generator: string): string => renderPaperFile(toWritten(paper, generator), hash);
  const text = render(version);
  if (!known) return { kind: 'new', text };
  const stored = known.text.replaceAll('\r\n', '\n');
  const author = findGenerator(stored);
  const isSo =
    stored === text || (author !== undefined && author !== version && stored === render(author));
  if (isSo) return { kind: 'unchanged', text: stored };
  if (!isGenerated(stored, hash)) return { kind: 'kept', text };
  return { kind: author === version ? 'changed' : 'outdated', text };
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
  papers: (PaperFile | WithdrawnFile)[],
  stored: StoredPaper[],
  writer: Writer,
): PaperChange[] {
  const known = new Map(stored.map((paper) => [paper.slug, paper]));
  const changes = papers.map((paper): PaperChange => {
    const { slug } = paper.frontmatter;
    const change = toChange(paper, known.get(slug), writer);
    const isWithdrawn = 'withdrawn' in paper.frontmatter;
    return { slug, file: toPaperPath(slug), ...change, ...(isWithdrawn && { isWithdrawn }) };
  });
  const wanted = new Set(changes.map(({ slug }) => slug));
  const redirects = papers.flatMap(({ frontmatter }) => frontmatter.redirects ?? []);
  const former = new Set([...redirects, ...(writer.retired ?? [])]);
  const leftovers = stored.filter(({ slug }) => !wanted.has(slug));
  return [...changes, ...leftovers.map((paper) => toLeftover(paper, former, writer.hash))];
}
