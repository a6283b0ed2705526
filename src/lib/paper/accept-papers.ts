import type { Nodes } from 'mdast';
import type {} from 'mdast-util-math';
import { visit } from 'unist-util-visit';
import { budgets } from '#lib/budgets.ts';
import { parseMarkdown } from '#lib/math/markdown.ts';
import { isPlainLine } from '#lib/math/read-back.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';
import type { PaperChange } from './paper-changes.ts';
import { parsePaperFile } from './paper-file.ts';
import { readRendered, type ReadText } from './read-rendered.ts';
import type { ConvertedPaper } from './to-papers.ts';

/** What the build will make of papers; each throws where it can’t. */
export interface PaperRenderers {
  html: (markdown: string, file: string) => Promise<string>;
  /** As books have it: formulas as MathML alone. */
  xhtml: (markdown: string, file: string) => Promise<string>;
  /** A paper in every citation format. */
  cite: (paper: PaperFrontmatter) => string[];
}

/** What a run has to write: the papers, and what becomes of their files. */
export interface Writing {
  papers: ConvertedPaper[];
  changes: PaperChange[];
}

/**
 * Leaves out what would not be read as it is written: a paper whose Markdown is another text, and, of those whose file
 * would change, one that can’t be rendered or says something else when it is.
 */
export async function acceptPapers(
  { papers, changes }: Writing,
  renderers: PaperRenderers,
): Promise<Writing & { problems: Problem[] }> {
  const written = new Map(changes.filter(isWritten).map(({ slug, text }) => [slug, text ?? '']));
  const refused = new Set<string>();
  const problems: Problem[] = [];
  for (const paper of papers) {
    const { slug, title } = paper.frontmatter;
    const fault = await findFault(paper, written.get(slug), renderers);
    if (fault === undefined) continue;
    refused.add(slug);
    problems.push(toProblem('paper-not-read-back', { ...paper.source, values: { title, fault } }));
  }
  if (refused.size === 0) return { papers, changes, problems };
  return {
    papers: papers.filter(({ frontmatter }) => !refused.has(frontmatter.slug)),
    changes: changes.filter(({ slug }) => !refused.has(slug)),
    problems,
  };
}

const isWritten = ({ kind }: PaperChange): boolean =>
  kind === 'new' || kind === 'changed' || kind === 'outdated';

/** A paper and its file, where that is new → what is wrong with it. */
async function findFault(
  paper: ConvertedPaper,
  file: string | undefined,
  renderers: PaperRenderers,
): Promise<string | undefined> {
  if (!paper.readsBack) return 'its Markdown reads as another text';
  if (file === undefined) return undefined;
  if (file.length > budgets.writtenCharacters)
    return `its file has over ${budgets.writtenCharacters} characters`;
  try {
    return findFileFault(paper, file) ?? (await findRenderingFault(paper, renderers));
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }
}

function findFileFault({ frontmatter, body }: ConvertedPaper, file: string): string | undefined {
  const parsed = parsePaperFile(file);
  if (!parsed.ok) return parsed.reason;
  if (!('paper' in parsed)) return 'its file reads as that of a withdrawn paper';
  const isSame =
    toFields(parsed.paper.frontmatter) === toFields(frontmatter) &&
    parsed.paper.body.trim() === body.trim();
  return isSame ? undefined : 'its file reads as another paper';
}

/** Front matter as text, fields by name; who wrote it and its checksum are no part of the paper. */
function toFields({ generator: _, checksum: __, ...fields }: PaperFrontmatter): string {
  return JSON.stringify(fields, (___, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

async function findRenderingFault(
  { frontmatter, body, source }: ConvertedPaper,
  { html, xhtml, cite }: PaperRenderers,
): Promise<string | undefined> {
  for (const markdown of [body, frontmatter.titleMarkdown ?? '']) {
    if (markdown === '' || isPlainLine(markdown)) continue;
    const wanted = toWanted(markdown);
    const page = readRendered(await html(markdown, source.file));
    if (page.formulas.join('\n') !== wanted.formulas.join('\n'))
      return 'its page has other formulas';
    const book = readRendered(await xhtml(markdown, source.file));
    if (book.text !== wanted.text || book.formulas.join('\n') !== wanted.formulas.join('\n'))
      return 'a book of it reads otherwise';
  }
  return cite(frontmatter).some((text) => text.trim() === '') ? 'it can’t be cited' : undefined;
}

/** Markdown → what a reader is to find: its text without formulas, and these. */
function toWanted(markdown: string): ReadText {
  const formulas: string[] = [];
  const texts: string[] = [];
  visit(parseMarkdown(markdown), (node: Nodes) => {
    if (node.type === 'inlineMath' || node.type === 'math') formulas.push(node.value);
    else if (node.type === 'text' || node.type === 'inlineCode') texts.push(node.value);
    else if (node.type === 'paragraph' || node.type === 'break') texts.push(' ');
  });
  return { text: texts.join('').replace(/\s+/g, ' ').trim(), formulas };
}
