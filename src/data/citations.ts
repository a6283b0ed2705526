import { assignCitationKeys } from '#lib/citation/citation-keys.ts';
import { type Citation, toCitation } from '#lib/citation/citation.ts';
import { citationFormats } from 'virtual:offprint/formats';
import { compareBy } from '#lib/order.ts';
import { paths } from '#lib/paths.ts';
import { toAddress } from '#links.ts';
import { options } from 'virtual:offprint/options';
import { standByKey, toKeyedPages } from '../page-key.ts';
import { memo } from './memo.ts';
import { getPapers, type Paper } from './papers.ts';

/** In the order in which papers came: by first digest, there by position. */
const byFirstAppearance = compareBy<Paper>(
  ({ digests }) => digests[0]?.id ?? '',
  ({ digests }) => digests[0]?.position ?? 0,
  ({ slug }) => slug,
);

const getKeys = memo(async () =>
  assignCitationKeys((await getPapers()).toSorted(byFirstAppearance)),
);

/** A paper and the key that citations of it have on this site. */
export interface CitedPaper {
  paper: Paper;
  key: string;
}

/** Papers → the same with their citation keys. */
export async function getCited(papers: readonly Paper[]): Promise<CitedPaper[]> {
  const keys = await getKeys();
  return papers.map((paper) => ({ paper, key: keys.get(paper.slug) ?? paper.slug }));
}

/** Papers that have files of citations, and the parameters of these files' routes but for the format. */
interface CitationList<Params> {
  params: Params;
  papers: readonly Paper[];
}

/** Lists of papers → the pages of their citation files, one a format. */
export async function getCitationFiles<Params>(lists: readonly CitationList<Params>[]) {
  const files = lists.map(async ({ params, papers }) => {
    const cited = await getCited(papers);
    standByKey(cited);
    return citationFormats.map(({ ending }) => ({
      params: { ...params, format: ending },
      props: { cited },
    }));
  });
  return toKeyedPages((await Promise.all(files)).flat());
}

/** A paper → its citation. */
export const toSiteCitation = ({ paper, key }: CitedPaper): Citation =>
  toCitation(paper, { key, page: toAddress(paths.paper(paper.slug)) });

/** Whether each paper has files of its own beside its page; hosts limit how many files a site may have. */
export async function hasOwnFiles(): Promise<boolean> {
  return (await getPapers()).length <= options.limits.papersWithFiles;
}

/** Papers as a file in one format, by its ending. */
export function renderCitationFile(cited: readonly CitedPaper[], ending: string): Response {
  const format = citationFormats.find((known) => known.ending === ending);
  if (!format) throw new Error(`no citation format is called ${ending}`);
  return new Response(format.render(cited.map(toSiteCitation)), {
    headers: { 'content-type': `${format.mediaType};charset=utf-8` },
  });
}
