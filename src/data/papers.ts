import { getCollection } from 'astro:content';
import { toPlainText } from '#lib/display/plain-text.ts';
import { compareBy, descending } from '#lib/order.ts';
import { createReservationFinder } from '#lib/paper/reserved-addresses.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';
import { noteProblem, toReason } from '../build-problems.ts';
import { keepText } from '../kept-texts.ts';
import { standByKey } from '../page-key.ts';
import { memo } from './memo.ts';

/** A paper as pages use it. */
export interface Paper extends PaperFrontmatter {
  /** The abstract as Markdown. */
  body: string;
  /** The abstract as plain Unicode. */
  abstract: string;
  /** The file it stands in, for messages. */
  file: string;
}

/** A paper as far as a link to it tells. */
export type NamedPaper = Pick<Paper, 'slug' | 'title'>;

const findReservation = createReservationFinder();

/** Newest digest first, there in the digest's own order. */
const byAppearance = compareBy<Paper>(
  descending(({ digests }) => digests.at(-1)?.id ?? ''),
  ({ digests }) => digests.at(-1)?.position ?? 0,
  ({ slug }) => slug,
);

/** Throws where a file of `content/papers` has another name than its paper's address. */
export function checkFileName(id: string, { slug }: { slug: string }): void {
  if (slug !== id) throw new Error(`slug is "${slug}", so the file must be named ${slug}.md`);
}

/** What is made of a file of `content/papers`; where that fails, its paper is left out of the site and named. */
export function orLeaveOut<T>(file: string, make: () => T): T[] {
  try {
    return [make()];
  } catch (error) {
    noteProblem('content-left-out', file, { reason: toReason(error) });
    return [];
  }
}

/** Whether a paper's address is free for it; where it is not, conversion gives it another one. */
function hasPage(slug: string, file: string): boolean {
  const reason = findReservation(slug);
  if (reason !== undefined)
    console.warn(`${file} has no page, ${reason}: run convert, which gives it another address`);
  return reason === undefined;
}

async function loadPapers(): Promise<Paper[]> {
  const entries = await getCollection('papers');
  const papers = entries.flatMap(({ id, data, body = '', digest, filePath: file = id }) => {
    if ('withdrawn' in data || !hasPage(id, file)) return [];
    return orLeaveOut(file, (): Paper => {
      checkFileName(id, data);
      const paper = {
        ...data,
        body,
        abstract: keepText('plain', body, () => toPlainText(body)),
        file,
      };
      standByKey(paper, digest?.toString());
      return paper;
    });
  });
  return papers.sort(byAppearance);
}

/** All papers, newest digest first, there in the digest's own order. */
export const getPapers = memo(loadPapers);
