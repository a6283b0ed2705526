import { getCollection } from 'astro:content';
import { toPlainText } from '#lib/display/plain-text.ts';
import { compareBy, descending } from '#lib/order.ts';
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

/** An address of a paper: its own or a former one. */
export interface PaperAddress {
  slug: string;
  paper: Paper;
  isFormer: boolean;
}

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

async function loadPapers(): Promise<Paper[]> {
  const entries = await getCollection('papers');
  const papers = entries.flatMap(({ id, data, body = '', filePath = id }) => {
    if ('withdrawn' in data) return [];
    checkFileName(id, { slug: data.slug, file: filePath });
    return [{ ...data, body, abstract: toAbstract(body, filePath), file: filePath }];
  });
  return papers.sort(byAppearance);
}

/** All papers, newest digest first, there in the digest's own order. */
export const getPapers = memo(loadPapers);

/** The addresses of all papers, former ones too. */
export async function getPaperAddresses(): Promise<PaperAddress[]> {
  return (await getPapers()).flatMap((paper) => [
    { slug: paper.slug, paper, isFormer: false },
    ...(paper.redirects ?? []).map((slug) => ({ slug, paper, isFormer: true })),
  ]);
}
