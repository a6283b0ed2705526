import { toPath } from '#lib/address.ts';
import { assignCitationKeys } from '#lib/citation/citation-keys.ts';
import { type Citation, toCitation } from '#lib/citation/citation.ts';
import { citationFormats } from 'virtual:offprint/formats';
import { compareBy } from '#lib/order.ts';
import { options } from 'virtual:offprint/options';
import { getPapers, type Paper } from './papers.ts';

/** In the order in which papers came: by first digest, there by position. */
const byFirstAppearance = compareBy<Paper>(
  ({ digests }) => digests[0]?.id ?? '',
  ({ digests }) => digests[0]?.position ?? 0,
  ({ slug }) => slug,
);

async function loadKeys(): Promise<Map<string, string>> {
  return assignCitationKeys((await getPapers()).toSorted(byFirstAppearance));
}

let keys: Promise<Map<string, string>> | undefined;

/** Papers → their citations, in the same order. */
export async function getCitations(papers: readonly Paper[]): Promise<Citation[]> {
  if (import.meta.env.DEV) keys = loadKeys();
  keys ??= loadKeys();
  const known = await keys;
  return papers.map((paper) => {
    const path = toPath(`papers/${paper.slug}/`, import.meta.env.BASE_URL);
    const page = new URL(path, import.meta.env.SITE).href;
    return toCitation(paper, { key: known.get(paper.slug) ?? paper.slug, page });
  });
}

/** Whether each paper has files of its own beside its page; hosts limit how many files a site may have. */
export async function hasOwnFiles(): Promise<boolean> {
  return (await getPapers()).length <= options.limits.papersWithFiles;
}

/** Papers as a file in one format, by its ending. */
export async function renderCitationFile(
  papers: readonly Paper[],
  ending: string,
): Promise<Response> {
  const format = citationFormats.find((known) => known.ending === ending);
  if (!format) throw new Error(`no citation format is called ${ending}`);
  return new Response(format.render(await getCitations(papers)), {
    headers: { 'content-type': `${format.mediaType};charset=utf-8` },
  });
}
