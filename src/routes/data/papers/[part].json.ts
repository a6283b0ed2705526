import type { APIRoute } from 'astro';
import { getPapersData } from '#data/site-data.ts';
import { type PaperData, splitPapers } from '#lib/site-data.ts';

interface Props {
  papers: PaperData[];
}

export async function getStaticPaths() {
  return splitPapers(await getPapersData()).map(({ papers }, at) => ({
    params: { part: String(at + 1) },
    props: { papers },
  }));
}

/** What the site knows of its papers; `src/lib/site-data.ts` says how. */
export const GET: APIRoute<Props> = ({ props }) => Response.json(props.papers);
