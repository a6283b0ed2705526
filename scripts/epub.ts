import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { toPath } from '#lib/paths.ts';
import { renderDate } from '#lib/display/dates.ts';
import { renderCount } from '#lib/display/render-count.ts';
import { findReferences } from '#lib/epub/find-references.ts';
import { parseFrontMatter } from '#lib/front-matter.ts';
import { compareBy, descending } from '#lib/order.ts';
import { renderProblem, toProblem } from '#lib/problem.ts';
import { paperSchema } from '#lib/schema.ts';
import { renderEpub, type StoredPaper } from '#markdown/render-epub.ts';
import { readFolder } from './io/content.ts';
import { defineCommand, rootUsage, siteOptions, UsageError } from './io/command.ts';
import { openContent, type Site } from './io/site.ts';
import { writeWhole } from './io/write-whole.ts';

const usage = `Writes papers as one EPUB 3 file, to be read on any device without a network.

  offprint epub [DIGEST | TOPIC | FILE.bib] [options]

DIGEST is a day or a digest's name (2025-03-18); TOPIC a topic's name in addresses (quantization); FILE.bib holds
references, of which those that the site has become the book. Without any of them it is the newest digest.

  --out FILE   where to write (NAME.epub)
${rootUsage}
  --help       shows this
`;

/** What becomes the book. */
interface Choice {
  name: string;
  title: string;
  papers: StoredPaper[];
  isWhole: boolean;
}

export const command = defineCommand({
  name: 'epub',
  summary: 'a digest, a topic or the papers of a BibTeX file as an EPUB 3 book',
  usage,
  options: { out: { type: 'string' }, root: siteOptions.root },
  hasArguments: true,
  async run({ out, root }, positionals) {
    if (positionals.length > 1) throw new UsageError('One digest, topic or file at a time.');
    return bind(await openContent({ root }), { wanted: positionals[0], to: out });
  },
});

async function readPapers(root: string): Promise<StoredPaper[]> {
  const files = await readFolder(root, 'papers', /\.md$/);
  return files.flatMap(({ file, bytes }) => {
    const parsed = parseFrontMatter(new TextDecoder().decode(bytes));
    const fields = parsed.ok ? paperSchema.safeParse(parsed.data) : undefined;
    return parsed.ok && fields?.success ? [{ ...fields.data, body: parsed.body, file }] : [];
  });
}

async function readTopicNames(root: string): Promise<Map<string, string>> {
  const files = await readFolder(root, 'topics', /\.md$/);
  return new Map(
    files.flatMap(({ file, bytes }): [string, string][] => {
      const parsed = parseFrontMatter(new TextDecoder().decode(bytes));
      const data: unknown = parsed.ok ? parsed.data : undefined;
      const name =
        typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined;
      return typeof name === 'string' ? [[basename(file, '.md'), name]] : [];
    }),
  );
}

function toDate({ digests }: StoredPaper): string {
  return (digests.at(-1)?.id ?? '').slice(0, 10);
}

async function choose(
  wanted: string | undefined,
  papers: StoredPaper[],
  topicNames: ReadonlyMap<string, string>,
): Promise<Choice | undefined> {
  if (wanted?.endsWith('.bib')) return chooseReferences(wanted, papers);
  const topic = wanted === undefined ? undefined : topicNames.get(wanted);
  if (wanted !== undefined && topic !== undefined) {
    const own = papers
      .filter(({ topics }) => topics.includes(wanted))
      .sort(compareBy(descending(toDate), ({ slug }) => slug));
    return { name: wanted, title: topic, papers: own, isWhole: true };
  }
  const ids = [...new Set(papers.flatMap(({ digests }) => digests.map(({ id }) => id)))].sort();
  const id = wanted === undefined ? ids.at(-1) : ids.find((known) => known === wanted);
  if (id === undefined) return undefined;
  const toPosition = ({ digests }: StoredPaper): number =>
    digests.find((digest) => digest.id === id)?.position ?? 0;
  const own = papers
    .filter(({ digests }) => digests.some((digest) => digest.id === id))
    .sort((a, b) => toPosition(a) - toPosition(b));
  return {
    name: id,
    title: `Digest of ${renderDate(id.slice(0, 10))}`,
    papers: own,
    isWhole: true,
  };
}

async function chooseReferences(file: string, papers: StoredPaper[]): Promise<Choice> {
  const { found, unknown } = findReferences(await readFile(file, 'utf8'), papers);
  for (const { line, name } of unknown) {
    process.stderr.write(
      `${renderProblem(toProblem('epub-unknown', { file, line, values: { name } }))}\n`,
    );
  }
  const name = basename(file, '.bib');
  return { name, title: name, papers: found, isWhole: unknown.length === 0 };
}

async function bind(
  { root, options }: Site,
  { wanted, to }: { wanted: string | undefined; to: string | undefined },
): Promise<number> {
  const [papers, topicNames] = [await readPapers(root), await readTopicNames(root)];
  const choice = await choose(wanted, papers, topicNames);
  if (!choice || choice.papers.length === 0) {
    process.stderr.write(
      `There is no paper of ${wanted ?? 'any digest'}: name a digest (2025-03-18), a topic (quantization) or a .bib file, and run npm run convert first.\n`,
    );
    return 1;
  }
  const site = new URL(toPath('', options.base), options.site).href;
  const out = to ?? `${choice.name}.epub`;
  const book = await renderEpub({
    identifier: new URL(`books/${encodeURIComponent(choice.name)}`, site).href,
    title: choice.title,
    publisher: options.title,
    language: options.language,
    date: choice.papers.map(toDate).sort().at(-1) ?? '',
    papers: choice.papers,
    topicNames,
    site,
  });
  await writeWhole(out, book);
  const count = renderCount(choice.papers.length, 'paper');
  process.stdout.write(`${out}: ${count}, ${Math.round(book.length / 1000)} kB\n`);
  return choice.isWhole ? 0 : 1;
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
