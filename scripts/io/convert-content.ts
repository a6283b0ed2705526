import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseDigests } from '#lib/digest/parse-digests.ts';
import { acceptPapers, type PaperRenderers } from '#lib/paper/accept-papers.ts';
import {
  checkChanges,
  type ConversionReport,
  toReport,
  withoutEchoes,
} from '#lib/paper/conversion-report.ts';
import {
  type ChangeKind,
  type PaperChange,
  type StoredPaper,
  toPaperChanges,
  toPublishedPapers,
} from '#lib/paper/paper-changes.ts';
import { parseMetadata } from '#lib/paper/parse-metadata.ts';
import { settleDigests } from '#lib/paper/settle-digests.ts';
import { toPapers } from '#lib/paper/to-papers.ts';
import type { AcceptedChange } from '#lib/report/accepted-file.ts';
import { keepText } from '../../src/kept-texts.ts';
import { keepTopics, openRestored } from './keep-restored.ts';
import { judgeProblems } from './accepted-messages.ts';
import { hash, readFolder, removeTemporary } from './content.ts';
import { type DigestQuery, type IncomingDigest, readDigests } from './digest-sources.ts';
import { startProgress } from './terminal.ts';
import { readTopics } from './topics.ts';
import { version } from './version.ts';
import { writeAllWhole, writeWhole } from './write-whole.ts';

const markdownFile = /\.md$/;
const metadataFile = /\.(?:json|ya?ml)$/;

/** What is to be converted, and how. */
export interface ConversionQuery extends DigestQuery {
  /** Nothing is written. */
  check: boolean;
  /** Names of the owner's own pages below `papers/`. */
  ownPages: string[];
  /** Whether papers of which no digest has an abstract become papers. */
  papersWithoutAbstract: boolean;
  /** What the build will make of a paper. */
  renderers: PaperRenderers;
  /** Files that were edited by hand are replaced, those that no digest has are removed. */
  force: boolean;
  /** What is open is accepted: it is written into the list, and is no error any more. */
  accept: boolean;
}

/** What was done, and whether more would be: only a check leaves something to do. */
export interface ConvertedContent {
  report: ConversionReport;
  pending: boolean;
  /** What became of the list of accepted messages, when it was written. */
  accepted?: AcceptedChange;
}

/** The digests of a site → its `content/papers`, read, made, written and told of. */
export async function convertContent(query: ConversionQuery): Promise<ConvertedContent> {
  const { root, formats, check, force, accept } = query;
  const found = await readDigests(query);
  const read = found.digests.map((digest) => parseDigests(digest, { formats }));
  const parsed = (await Promise.all(read)).flat();
  const topics = await readTopics(root);
  const stored = await readStored(root);
  const { published, problems: unreadable } = toPublishedPapers(stored, hash);
  const metadata = parseMetadata(
    await readTexts(root, { folder: 'metadata', pattern: metadataFile }),
  );
  const remembered = openRestored(root);
  const converted = toPapers({
    keep: keepText,
    digests: parsed,
    metadata: metadata.records,
    topics: keepTopics(topics),
    topicSlugs: topics.slugs,
    published,
    ownPages: query.ownPages,
    papersWithoutAbstract: query.papersWithoutAbstract,
    hash,
  });
  const { withdrawn, leftOut, retired } = converted;
  const digests = settleDigests(
    parsed,
    leftOut.flatMap(({ places }) => places),
  );
  const written = [...converted.papers, ...withdrawn];
  const { papers, changes, ...refused } = await acceptPapers(
    {
      papers: converted.papers,
      changes: toPaperChanges(written, stored, { version, hash, retired }),
    },
    query.renderers,
  );
  const wanted = changes.filter((change) => isWritten(change, force));
  if (!check) await write(root, { digests: found.digests, changes: wanted });
  remembered.close({ isLeft: !check });
  const problems = [
    ...found.problems,
    ...digests.flatMap((digest) => digest.problems),
    ...topics.problems,
    ...metadata.problems,
    ...converted.problems,
    ...refused.problems,
    ...(force ? [] : [...unreadable, ...checkChanges(changes, unreadable)]),
  ];
  const judged = await judgeProblems(root, withoutEchoes(problems, query), { accept });
  return {
    report: toReport({ ...converted, papers, digests, changes, problems: judged.problems }),
    ...(judged.change ? { accepted: judged.change } : {}),
    pending: check && (found.digests.some(({ isNew }) => isNew) || wanted.length > 0),
  };
}

async function readTexts(
  root: string,
  { folder, pattern }: { folder: string; pattern: RegExp },
): Promise<{ file: string; text: string }[]> {
  const files = await readFolder(root, folder, pattern);
  return files.map(({ file, bytes }) => ({ file, text: new TextDecoder().decode(bytes) }));
}

async function readStored(root: string): Promise<StoredPaper[]> {
  const files = await readTexts(root, { folder: 'papers', pattern: markdownFile });
  return files.map(({ file, text }) => ({ slug: basename(file, '.md'), file, text }));
}

/** Whether this run writes or removes the file. */
function isWritten({ kind }: PaperChange, isForced: boolean): boolean {
  const always: ChangeKind[] = ['new', 'changed', 'outdated', 'moved'];
  return always.includes(kind) || (isForced && kind !== 'unchanged');
}

/** Digests first: a run that is cut off after them is completed by the next. */
async function write(
  root: string,
  { digests, changes }: { digests: IncomingDigest[]; changes: PaperChange[] },
): Promise<void> {
  for (const folder of ['papers', 'digests']) {
    await removeTemporary(join(root, 'content', folder));
  }
  for (const { isNew, file, bytes } of digests) {
    if (isNew) await writeWhole(join(root, file), bytes);
  }
  const progress = startProgress('papers written');
  const files = changes.flatMap(({ file, text }) =>
    text === undefined ? [] : [{ path: join(root, file), data: text }],
  );
  writeAllWhole(files, (done) => {
    progress.show(done, files.length);
  });
  for (const { file, text } of changes) {
    if (text === undefined) await rm(join(root, file), { force: true });
  }
  progress.end();
}
