import { renderProblem } from '#lib/problem.ts';
import type { KeptSite } from '../../src/integration/kept-site.ts';
import { indexSite, renderIndexReport } from './index-site.ts';
import { writeOffline } from './write-offline.ts';

/** How a site is completed. */
export interface FinishOptions {
  /** The built folder's name in messages. */
  shown: string;
  say: (line: string) => void;
  /** The site that stands: what is still right of it is taken as it is. */
  before: KeptSite;
}

/** Completes a site that Astro has built: its search index, then what keeps it offline; rejects when search misses papers. */
export async function finishSite(
  dist: string,
  { shown, say, before }: FinishOptions,
): Promise<void> {
  const { report, problems } = await indexSite(dist, { shown, before });
  if (problems.length > 0) throw new Error(problems.map(renderProblem).join('\n'));
  say(renderIndexReport(report));
  say(await writeOffline(dist, { known: before.taken }));
}
