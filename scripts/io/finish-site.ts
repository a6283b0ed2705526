import { basename } from 'node:path';
import { renderProblem } from '#lib/problem.ts';
import { indexSite, renderIndexReport } from './index-site.ts';
import { writeOffline } from './write-offline.ts';

/** Completes a site that Astro has built: its search index, then what keeps it offline; rejects when search misses papers. */
export async function finishSite(dist: string, say: (line: string) => void): Promise<void> {
  const { report, problems } = await indexSite(dist, { shown: basename(dist) });
  if (problems.length > 0) throw new Error(problems.map(renderProblem).join('\n'));
  say(renderIndexReport(report));
  say(await writeOffline(dist));
}
