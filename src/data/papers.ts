import { getCollection } from 'astro:content';
import { toPlainText } from '#lib/display/plain-text.ts';
import { compareBy, descending } from '#lib/order.ts';
import { createReservationFinder } from '#lib/paper/reserved-addresses.ts';
import type { PaperFrontmatter } from '#lib/schema.ts';
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

const findReservation = createReservationFinder();

/** Newest digest first, there in the digest's own order. */
const byAppearance = compareBy<Paper>(
  descending(({ digests }) => digests.at(-1)?.id ?? ''),
  ({ digests }) => digests.at(-1)?.position ?? 0,
  ({ slug }) => slug,
);

function toAbstract(body: string, file: string): string {
  try {
    return toPlainText(body);
  } catch (cause) {
    throw new Error(`${file} can't be read as Markdown`, { cause });
  }
}

/** Throws where a file of `content/papers` has another name than its paper's address. */
export function checkFileName(id: string, { slug, file }: { slug: string; file: string }): void {
  if (slug !== id)
    throw new Error(`${file}: slug is "${slug}", so the file must be named ${slug}.md`);
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
  const papers = entries.flatMap(({ id, data, body = '', filePath = id }) => {
    if ('withdrawn' in data || !hasPage(id, filePath)) return [];
    checkFileName(id, { slug: data.slug, file: filePath });
    return [{ ...data, body, abstract: toAbstract(body, filePath), file: filePath }];
  });
  return papers.sort(byAppearance);
}

/** All papers, newest digest first, there in the digest's own order. */
export const getPapers = memo(loadPapers);
