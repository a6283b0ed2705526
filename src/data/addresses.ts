import { type Address, toDistinctAddresses } from '#lib/distinct-addresses.ts';
import { createReservationFinder } from '#lib/paper/reserved-addresses.ts';
import { memo } from './memo.ts';
import { getPapers, type Paper } from './papers.ts';
import { getWithdrawn, type Withdrawn } from './withdrawn.ts';

/** An address of a paper: its own or a former one. */
export type PaperAddress = Address<Paper>;
/** An address of a paper that was taken out: its own or a former one. */
export type WithdrawnAddress = Address<Withdrawn>;

const findReservation = createReservationFinder();

/** All addresses below `papers/` that are papers', each once: two files that name one address can't stop a build. */
export const getAddresses = memo(async (): Promise<Address<Paper | Withdrawn>[]> => {
  const all = toDistinctAddresses([...(await getPapers()), ...(await getWithdrawn())]);
  return all.filter(({ slug }) => findReservation(slug) === undefined);
});

/** The addresses of all papers, former ones too. */
export async function getPaperAddresses(): Promise<PaperAddress[]> {
  return (await getAddresses()).flatMap(({ paper, ...address }) =>
    'withdrawn' in paper ? [] : [{ ...address, paper }],
  );
}

/** The addresses of all papers that were taken out, former ones too. */
export async function getWithdrawnAddresses(): Promise<WithdrawnAddress[]> {
  return (await getAddresses()).flatMap(({ paper, ...address }) =>
    'withdrawn' in paper ? [{ ...address, paper }] : [],
  );
}
