import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { visit } from 'unist-util-visit';
import { bibtex } from '#lib/digest/records/bibtex.ts';
import { marker } from '#lib/quality/fuzz/hostile-texts.ts';
import { findForbidden } from '#lib/quality/fuzz/find-forbidden.ts';
import { findForeign, findInjected } from '#lib/quality/fuzz/find-injected.ts';
import { listWords } from '#lib/quality/fuzz/words.ts';
import { parseHtml, parseHtmlFragment } from '#lib/site-check/html-tree.ts';
import { readXml } from '#lib/site-check/read-xml.ts';
import { sanitizeSchema } from '#markdown/sanitize.ts';
import type { Failure, FailureKind } from './failure.ts';

/** What a built file has that nobody’s text may bring about. */
type FileCheck = (text: string) => [FailureKind, string][];

/** Elements that the sanitizer lets a text have. */
const textTags = new Set([...(sanitizeSchema.tagNames ?? []), 'math']);
/** Where a feed has its items’ texts. */
const itemTexts = new Set(['description', 'title']);

const toInjected = (found: string[]): [FailureKind, string][] =>
  found.slice(0, 2).map((node) => ['injected', node]);

function checkJsonScripts(html: string): [FailureKind, string][] {
  const scripts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return scripts.flatMap(([, text = '']) => checkJson(text));
}

function checkJson(text: string): [FailureKind, string][] {
  try {
    JSON.parse(text);
    return [];
  } catch {
    return [['build', 'JSON that can’t be read']];
  }
}

/** XML’s texts as HTML: that is how readers of feeds show them. */
function checkFeed(text: string): [FailureKind, string][] {
  const read = readXml(text);
  if ('reason' in read) return [['build', `XML: ${read.reason}`]];
  const shown = read.texts.filter(({ name }) => itemTexts.has(name));
  return shown.flatMap(({ value }) =>
    toInjected(findForeign(parseHtmlFragment(value).elements, textTags)),
  );
}

const frontMatter = /^---\n[\s\S]*?\n---\n/;

/** Whoever shows the Markdown may let HTML through: none may stand in it. */
function checkMarkdown(text: string): [FailureKind, string][] {
  const found: [FailureKind, string][] = [];
  visit(fromMarkdown(text.replace(frontMatter, '')), 'html', ({ value }) => {
    if (value.includes(marker) || /\son\w+=|<script/i.test(value))
      found.push(['injected', value.slice(0, 80)]);
  });
  return found;
}

const checks: Readonly<Record<string, FileCheck>> = {
  '.html': (text) => [
    ...toInjected(findInjected(parseHtml(text).elements)),
    ...checkJsonScripts(text),
  ],
  '.xhtml': (text) => {
    const read = readXml(text);
    const found = toInjected(findInjected(parseHtml(text).elements));
    return 'reason' in read ? [['build', `XHTML: ${read.reason}`]] : found;
  },
  '.xml': checkFeed,
  '.json': checkJson,
  '.webmanifest': checkJson,
  '.md': checkMarkdown,
  '.ris': () => [],
  '.txt': () => [],
  '.bib': (text) => {
    // Our reader takes these for definitions wherever they stand, in a title too.
    if (/@(?:string|comment|preamble)/i.test(text)) return [];
    const lost = (text.match(/^@\w+\{/gm) ?? []).length - bibtex.parse(text).entries.length;
    return lost > 0 ? [['build', `${lost} references can’t be read again`]] : [];
  },
};

function checkFile(path: string, text: string): Failure[] {
  const check = checks[extname(path)];
  if (!check) return [];
  const forbidden = findForbidden(text);
  const found: [FailureKind, string][] = [
    ...check(text),
    ...(forbidden ? [['forbidden', forbidden] satisfies [FailureKind, string]] : []),
  ];
  return found.map(([kind, detail]) => ({ kind, detail: `${path}: ${detail}` }));
}

function checkBook(path: string, bytes: Uint8Array): Failure[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, data]) =>
    checkFile(`${path}/${name}`, strFromU8(data)),
  );
}

/** Words of a paper’s file that its page doesn’t show. */
async function checkPaper(root: string, slug: string): Promise<Failure[]> {
  const path = `papers/${slug}/index.html`;
  const html = await readFile(join(root, 'dist', path), 'utf8').catch(() => undefined);
  if (html === undefined) return [{ kind: 'build', detail: `no page of ${slug}` }];
  const paper = await readFile(join(root, 'content/papers', `${slug}.md`), 'utf8');
  const shown = new Set(parseHtml(html).texts.flatMap(({ value }) => listWords(value)));
  const body = fromMarkdown(paper.slice(paper.indexOf('\n---\n', 4) + 5));
  const lost: string[] = [];
  visit(body, 'text', ({ value }) => {
    // Formulas are read by KaTeX, not by eye.
    if (!/[$\\]/.test(value)) lost.push(...listWords(value).filter((word) => !shown.has(word)));
  });
  return lost.slice(0, 2).map((word) => ({ kind: 'lost', detail: `${path}: ${word}` }));
}

/** Everything that a site’s text can reach, read and searched for what may not be there. */
export async function checkDist(root: string, slugs: readonly string[]): Promise<Failure[]> {
  const dist = join(root, 'dist');
  const names = await readdir(dist, { recursive: true }).catch(() => []);
  const failures: Failure[] = [];
  for (const name of names.sort()) {
    if (name.startsWith('pagefind')) continue;
    if (name.endsWith('.epub')) failures.push(...checkBook(name, await readFile(join(dist, name))));
    else if (extname(name) in checks)
      failures.push(...checkFile(name, await readFile(join(dist, name), 'utf8')));
  }
  for (const slug of slugs) failures.push(...(await checkPaper(root, slug)));
  return failures;
}
