import { paths, toSitePath } from '#lib/paths.ts';
import type { Prerenderer } from './kept-pages.ts';
import { noteProblem, toReason } from '../build-problems.ts';

type Render = Prerenderer['render'];
type Route = Awaited<ReturnType<Prerenderer['getStaticPaths']>>[number]['route'];

/** Where a site stands, and where the paths of pages go that could not be made. */
export interface UnmadePages {
  base: string;
  unmade: Set<string>;
}

/** What index, worker and every page's search stand on, and the home page: without these there is no site. */
const needed = /^(?:$|offprint\.json$|data\/|search\/)/;

/** An error's message that names its file: `content/papers/a.md can't be rendered: …`. */
const namedFile = /^(content\/\S+?):? (.+)$/;

/**
 * Renders pages so that one that can't be made doesn't stop the others: a page says so in its place, a file is left out, and
 * a problem names it.
 */
export function keepGoing({ base, unmade }: UnmadePages): (inner: Prerenderer) => Prerenderer {
  return (inner) => {
    let standIn: Route | undefined;
    const render: Render = async (request, options) => {
      try {
        return await readWhole(inner.render(request, options));
      } catch (error) {
        const path = decodeURI(toSitePath(new URL(request.url).pathname, base));
        if (needed.test(path)) throw error;
        unmade.add(path);
        const { file, reason } = toPlace(error, path);
        noteProblem('page-failed', file, { page: path, reason });
        if (options.routeData.type !== 'page' || !standIn) return new Response(null);
        const instead = inner.render(new Request(request.url), { ...options, routeData: standIn });
        return await readWhole(instead).catch(() => new Response(null));
      }
    };
    const getStaticPaths: Prerenderer['getStaticPaths'] = async () => {
      const all = await inner.getStaticPaths();
      const isStandIn = ({ pathname }: { pathname: string }): boolean =>
        pathname.replaceAll('/', '') === paths.unmade.replace('/', '');
      standIn = all.find(isStandIn)?.route;
      return all.filter((one) => !isStandIn(one));
    };
    return { ...inner, render, getStaticPaths };
  };
}

/** A page fails where it is read, not where it is begun. */
async function readWhole(rendering: ReturnType<Render>): Promise<Response> {
  const rendered = await rendering;
  const response = rendered instanceof Response ? rendered : rendered.response;
  if (response.body === null) return response;
  return new Response(await response.arrayBuffer(), response);
}

function toPlace(error: unknown, path: string): { file: string; reason: string } {
  const reason = toReason(error);
  const [, file, rest] = namedFile.exec(reason) ?? [];
  return file === undefined || rest === undefined ? { file: path, reason } : { file, reason: rest };
}
