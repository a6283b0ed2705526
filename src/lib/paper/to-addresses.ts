import type { Metadata } from '#lib/schema.ts';
import { assignSlugs } from './assign-slugs.ts';
import type { LeftOutPaper } from './collect-entries.ts';
import type { KnownPaper } from './known-paper.ts';
import { matchPublished } from './match-published.ts';
import type { Hash } from './paper-file.ts';
import type { PublishedPaper } from './published-papers.ts';
import type { PaperAddress } from './to-frontmatter.ts';

/** All papers that may have an address, and the addresses that are published. */
export interface AddressSources {
  papers: KnownPaper[];
  leftOut: LeftOutPaper[];
  published: PublishedPaper[];
  hash: Hash;
}

/** The addresses of papers by their keys, and the published papers that none of them is. */
export interface PaperAddresses {
  addresses: Map<string, PaperAddress>;
  orphans: PublishedPaper[];
}

/** The former slugs of a paper: those known, those its metadata names, and those that were just replaced. */
function toRedirects(published: PublishedPaper[], record: Metadata): string[] {
  const [first, ...merged] = published;
  const slug = record.slug ?? first?.slug;
  const former = [
    ...published.flatMap(({ redirects }) => redirects),
    ...(record.redirects ?? []),
    ...[first, ...merged].flatMap((paper) => paper?.slug ?? []),
  ];
  return [...new Set(former)].filter((one) => one !== slug).sort();
}

/**
 * Papers → the published files of each. A paper of which single entries are left out comes last: the file is that of the
 * entries that stay, if there are any.
 */
function toMatches({
  papers,
  leftOut,
  published,
}: AddressSources): Map<KnownPaper, PublishedPaper[]> {
  const whole = leftOut.filter(({ isEntry }) => !isEntry);
  const first = matchPublished([...papers, ...whole], published);
  const taken = new Set([...first.values()].flat());
  const single = leftOut.filter(({ isEntry }) => isEntry);
  const second = matchPublished(
    single,
    published.filter((paper) => !taken.has(paper)),
  );
  return new Map([...first, ...second]);
}

/** Papers → their addresses; one that is left out has one only where it was published. */
export function toAddresses(sources: AddressSources): PaperAddresses {
  const { papers, leftOut, published, hash } = sources;
  const matches = toMatches(sources);
  const wishes = [...papers, ...leftOut.filter((paper) => matches.has(paper))].map((paper) => {
    const found = matches.get(paper) ?? [];
    return {
      key: paper.key,
      title: paper.title.plain,
      published: found[0]?.slug,
      wanted: paper.record.slug,
      redirects: toRedirects(found, paper.record),
    };
  });
  const slugs = assignSlugs(wishes, { hash, inUse: published.map(({ slug }) => slug) });
  const found = new Set([...matches.values()].flat());
  return {
    addresses: new Map(
      wishes.map(({ key, redirects }) => [key, { slug: slugs.get(key) ?? '', redirects }]),
    ),
    orphans: published.filter((paper) => !found.has(paper)),
  };
}
