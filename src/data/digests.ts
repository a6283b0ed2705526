import { compareBy, descending } from '#lib/order.ts';
import { memo } from './memo.ts';
import { getPapers, type NamedPaper, type Paper } from './papers.ts';
import { getWithdrawnCounts } from './withdrawn.ts';

/** Where a paper stands in its first digest. */
export interface DigestPlace {
  digest: Pick<DigestPage, 'id' | 'date'>;
  /** How many papers the digest has. */
  count: number;
  /** From 1 on. */
  number: number;
  previous: NamedPaper | undefined;
  next: NamedPaper | undefined;
}

/** One day's digest: its papers in its own order. */
export interface DigestPage {
  id: string;
  /** `YYYY-MM-DD`. */
  date: string;
  papers: Paper[];
  /** How many others it had that were taken out. */
  withdrawn: number;
}

function toPosition(paper: Paper, id: string): number {
  return paper.digests.find((appearance) => appearance.id === id)?.position ?? 0;
}

function toDigest(id: string, papers: Paper[], withdrawn: number): DigestPage {
  return {
    id,
    date: id.slice(0, 10),
    withdrawn,
    papers: papers.toSorted((a, b) => toPosition(a, id) - toPosition(b, id)),
  };
}

async function loadDigests(): Promise<DigestPage[]> {
  const byId = new Map<string, Paper[]>();
  for (const paper of await getPapers()) {
    for (const { id } of paper.digests) byId.set(id, [...(byId.get(id) ?? []), paper]);
  }
  const counts = await getWithdrawnCounts();
  const digests = [...byId].map(([id, papers]) => toDigest(id, papers, counts.get(id) ?? 0));
  return digests.sort(compareBy(descending(({ id }) => id)));
}

/** All digests that have papers, the newest first. */
export const getDigests = memo(loadDigests);

const getById = memo(
  async () => new Map((await getDigests()).map((digest) => [digest.id, digest])),
);

/** A paper → its place in the digest that had it first. */
export async function getPlace({ slug, digests: [first] }: Paper): Promise<DigestPlace> {
  const digest = (await getById()).get(first?.id ?? '');
  const at = digest?.papers.findIndex((paper) => paper.slug === slug) ?? -1;
  if (!digest || at < 0) throw new Error(`${slug} is in no digest`);
  const { id, date, papers } = digest;
  return {
    digest: { id, date },
    count: papers.length,
    number: at + 1,
    previous: toNamed(papers[at - 1]),
    next: toNamed(papers[at + 1]),
  };
}

const toNamed = (paper: Paper | undefined): NamedPaper | undefined =>
  paper && { slug: paper.slug, title: paper.title };
