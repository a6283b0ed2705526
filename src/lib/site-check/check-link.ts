import type { Problem, ProblemCode } from '#lib/problem.ts';
import { toPageProblem } from './page.ts';
import type { LinkUse, PageLink } from './page-links.ts';
import type { LinkResolver, LinkTarget } from './resolve-link.ts';

/** A link to an element of a page, to be checked when all pages are read. */
export interface Anchor {
  file: string;
  line: number;
  url: string;
  /** The file the link leads to, and the id in it. */
  target: string;
  id: string;
}

/** What links give: problems at once, and anchors for later. */
export interface LinkReport {
  problems: Problem[];
  anchors: Anchor[];
}

/** What a resolver needs to check a file's links. */
export interface LinkContext {
  file: string;
  base: string;
  resolve: LinkResolver;
}

/** The links of a file → the broken and the forbidden ones, and those whose id is still to be found. */
export function checkLinks(links: readonly PageLink[], context: LinkContext): LinkReport {
  const { file, base, resolve } = context;
  const problems: Problem[] = [];
  const anchors: Anchor[] = [];
  for (const { url, line, place, use } of links) {
    const target = resolve(url, file);
    const code = toCode(target, { url, use, place });
    if (code !== undefined) problems.push(toPageProblem(code, { file, line, url, place, base }));
    else if (target.kind === 'file' && target.fragment !== '' && use !== 'asset') {
      anchors.push({ file, line, url, target: target.file, id: target.fragment });
    }
  }
  return { problems, anchors };
}

/** What is wrong with every link to such a target, whatever it is for. */
const wrongTargets: Partial<Record<LinkTarget['kind'], ProblemCode>> = {
  folder: 'link-slash',
  missing: 'link-broken',
  'outside-base': 'link-base',
  invalid: 'link-invalid',
};

function toCode(
  target: LinkTarget,
  { url, use, place }: Omit<PageLink, 'line'>,
): ProblemCode | undefined {
  const { kind } = target;
  if (kind === 'foreign') return toForeignCode(use, place);
  if (kind === 'script') return use === 'link' ? 'link-script' : undefined;
  // Another site may live beside this one on the host, and a page may lead there.
  if (kind === 'outside-base' && use === 'link' && !url.trim().startsWith('/')) return undefined;
  return wrongTargets[kind];
}

function toForeignCode(use: LinkUse, place: string): ProblemCode | undefined {
  if (use === 'asset') return 'request-foreign';
  return place === 'link rel=canonical' ? 'canonical-foreign' : undefined;
}
