import { renderDate } from '#lib/display/dates.ts';
import { toPlainParagraphs } from '#lib/display/plain-text.ts';
import { compareBy } from '#lib/order.ts';
import { paths } from '#lib/paths.ts';
import { type PaperData, paperDataSchema, type SiteData, splitPapers } from '#lib/site-data.ts';
import { toLink } from '#links.ts';
import { options } from 'virtual:offprint/options';
import { keepText } from '../kept-texts.ts';
import { getAddresses } from './addresses.ts';
import { getDigests } from './digests.ts';
import { getTermsOf } from './glossary.ts';
import { memo } from './memo.ts';
import { getPapers, type Paper } from './papers.ts';
import { getTopics } from './topics.ts';
import { getEmptiedDigests, getWithdrawn } from './withdrawn.ts';

const byId = compareBy<{ id: string }>(({ id }) => id);

/** What commands that read the built site need to know of it. */
export async function getSiteData(site: URL | undefined): Promise<SiteData> {
  const topics = (await getTopics()).filter(({ papers }) => papers.length > 0);
  const papers = await getPapers();
  const withdrawn = await getWithdrawn();
  return {
    base: toLink(paths.home),
    site: site?.href,
    language: options.language,
    digests: (await getDigests())
      .map(({ id, date }) => ({ id, name: renderDate(date) }))
      .sort(byId),
    topics: topics.map(({ slug, name }) => ({ id: slug, name })).sort(byId),
    papersFiles: splitPapers(papers).map(({ file }) => file),
    redirects: (await getAddresses())
      .filter(({ isFormer }) => isFormer)
      .map(({ slug, paper }) => ({ from: paths.paper(slug), to: paths.paper(paper.slug) })),
    unlisted: [
      ...withdrawn.map(({ slug }) => paths.paper(slug)),
      ...(await getEmptiedDigests()).map(({ id }) => paths.digest(id)),
    ],
  };
}

async function toPaperData(paper: Paper): Promise<PaperData> {
  const terms = await getTermsOf(paper);
  return paperDataSchema.parse({
    ...paper,
    abstract: keepText('paragraphs', paper.body, () => toPlainParagraphs(paper.body).join('\n\n')),
    terms: terms.map(({ acronym, meanings }) => `${acronym} ${meanings[0]?.expansion ?? ''}`),
  });
}

/** What the site knows of each paper, newest digest first. */
export const getPapersData = memo(async (): Promise<PaperData[]> =>
  Promise.all((await getPapers()).map(toPaperData)),
);
