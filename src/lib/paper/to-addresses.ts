import { type Problem, toProblem } from '#lib/problem.ts';
import { assignAddresses, type RefusedAddress } from './assign-addresses.ts';
import type { LeftOutPaper } from './collect-entries.ts';
import type { KnownPaper } from './known-paper.ts';
import { matchPublished } from './match-published.ts';
import type { Hash } from './paper-file.ts';
import type { PlacedRecord } from './parse-metadata.ts';
import type { PublishedPaper } from './published-papers.ts';
import { createReservationFinder } from './reserved-addresses.ts';
import type { PaperAddress } from './to-frontmatter.ts';

/** All papers that may have an address, and the addresses that are published. */
export interface AddressSources {
  papers: KnownPaper[];
  leftOut: LeftOutPaper[];
  published: PublishedPaper[];
  /** Names of the owner's own pages below `papers/`. */
  ownPages?: readonly string[] | undefined;
  hash: Hash;
}

/** The addresses of papers by their keys, and the published papers that none of them is. */
export interface PaperAddresses {
  addresses: Map<string, PaperAddress>;
  orphans: PublishedPaper[];
  /** Published slugs that are no paper's any more, since the site needs them. */
  retired: string[];
  problems: Problem[];
}

/** An address that a paper can't have → a problem at the record that asks for it, or at the paper. */
function toProblems(refused: RefusedAddress[], papers: KnownPaper[]): Problem[] {
  const byKey = new Map(papers.map((paper) => [paper.key, paper]));
  return refused.flatMap(({ key, slug, field, reason }) => {
    const paper = byKey.get(key);
    if (!paper) return [];
    const { file, line } = paper;
    const isAsking = ({ record }: PlacedRecord): boolean =>
      field === 'slug' ? record.slug === slug : (record.redirects ?? []).includes(slug);
    const placed = field === 'former' ? undefined : paper.records.findLast(isAsking);
    if (!placed) return [toProblem('paper-redirect', { file, line, values: { slug, reason } })];
    const values = { record: placed.number, field, slug, reason };
    return [toProblem('metadata-address', { file: placed.file, line: placed.line, values })];
  });
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
  const { papers, leftOut, published, ownPages, hash } = sources;
  const matches = toMatches(sources);
  const addressed = [...papers, ...leftOut.filter((paper) => matches.has(paper))];
  const wishes = addressed.map((paper) => {
    const found = matches.get(paper) ?? [];
    return {
      key: paper.key,
      title: paper.title.plain,
      published: found[0]?.slug,
      wanted: paper.record.slug,
      former: found.flatMap(({ slug, redirects }) => [slug, ...redirects]),
      asked: paper.record.redirects ?? [],
    };
  });
  const { addresses, refused } = assignAddresses(wishes, {
    hash,
    inUse: published.map(({ slug }) => slug),
    findReservation: createReservationFinder(ownPages),
  });
  const found = new Set([...matches.values()].flat());
  return {
    addresses,
    orphans: published.filter((paper) => !found.has(paper)),
    retired: refused.filter(({ field }) => field === 'former').map(({ slug }) => slug),
    problems: toProblems(refused, addressed),
  };
}
