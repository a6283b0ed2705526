import { toSlug, toTaggedSlug } from '#lib/slug.ts';
import type { Hash } from './paper-file.ts';
import type { ReservationFinder } from './reserved-addresses.ts';
import type { PaperAddress } from './to-frontmatter.ts';

/** What decides a paper's address. */
export interface AddressWish {
  key: string;
  /** Plain. */
  title: string;
  /** The slug that it is published under. */
  published?: string | undefined;
  /** The slug that its metadata asks for. */
  wanted?: string | undefined;
  /** Slugs that lead to it, its published ones among them. */
  former: string[];
  /** Slugs that its metadata asks for beside its own. */
  asked: string[];
}

/** What all addresses depend on. */
export interface AddressOptions {
  hash: Hash;
  /** Slugs of every paper that is published, those that no digest has any more among them. */
  inUse: string[];
  findReservation: ReservationFinder;
}

/** An address that a paper can't have, and why. */
export interface RefusedAddress {
  key: string;
  slug: string;
  /** What asks for it: a field of metadata, or the paper's own past. */
  field: 'slug' | 'redirects' | 'former';
  reason: string;
}

/** Addresses by the keys of their papers: no two papers share one, and none is reserved. */
export interface AssignedAddresses {
  addresses: Map<string, PaperAddress>;
  refused: RefusedAddress[];
}

/** Whose an address is or was. */
type Owners = Map<string, AddressWish>;

/** Each slug's first owner. */
function toOwners(wishes: AddressWish[], toSlugs: (wish: AddressWish) => string[]): Owners {
  const owners: Owners = new Map();
  for (const wish of wishes) {
    for (const slug of toSlugs(wish)) if (!owners.has(slug)) owners.set(slug, wish);
  }
  return owners;
}

/** Why another paper's claim refuses a slug. */
function toClaim(owners: Owners, slug: string, { key }: AddressWish): string | undefined {
  const owner = owners.get(slug);
  return owner && owner.key !== key ? `"${owner.title}" has it, or had it` : undefined;
}

function toNewSlug(
  { key, title }: AddressWish,
  isFree: (slug: string) => boolean,
  hash: Hash,
): string {
  const slug = toSlug(title);
  if (slug !== '' && isFree(slug)) return slug;
  const tagged = [8, 16].map((length) => toTaggedSlug(slug, hash(key).slice(0, length)));
  return tagged.find(isFree) ?? toTaggedSlug(slug, hash(`${key}\n${title}`));
}

/** Papers in order → the slug of each: what metadata asks for, what is published, then what the title gives. */
function settleSlugs(
  wishes: AddressWish[],
  { hash, inUse, findReservation }: AddressOptions,
): { owners: Owners; refused: RefusedAddress[] } {
  const past = toOwners(wishes, ({ published, former }) => [
    ...(published === undefined ? [] : [published]),
    ...former,
  ]);
  const owners: Owners = new Map();
  const refused: RefusedAddress[] = [];
  const open: AddressWish[] = [];
  for (const wish of wishes) {
    const { key, wanted, published } = wish;
    const reason =
      wanted === undefined
        ? undefined
        : (findReservation(wanted) ?? toClaim(past, wanted, wish) ?? toClaim(owners, wanted, wish));
    if (wanted !== undefined && reason !== undefined)
      refused.push({ key, slug: wanted, field: 'slug', reason });
    const slug = reason === undefined ? (wanted ?? published) : published;
    if (slug !== undefined && findReservation(slug) === undefined) owners.set(slug, wish);
    else open.push(wish);
  }
  const taken = new Set([...inUse, ...past.keys()]);
  const asked = toOwners(wishes, (wish) => wish.asked);
  for (const wish of open) {
    const isFree = (slug: string): boolean =>
      !taken.has(slug) &&
      toClaim(asked, slug, wish) === undefined &&
      !owners.has(slug) &&
      findReservation(slug) === undefined;
    owners.set(toNewSlug(wish, isFree, hash), wish);
  }
  return { owners, refused };
}

/** Papers in order → their addresses; a slug is stronger than an address that only leads to a paper. */
export function assignAddresses(wishes: AddressWish[], options: AddressOptions): AssignedAddresses {
  const { owners, refused } = settleSlugs(wishes, options);
  const slugs = new Map([...owners].map(([slug, { key }]) => [key, slug]));
  const redirects = new Map(wishes.map(({ key }) => [key, new Set<string>()]));
  const settle = (wish: AddressWish, slug: string, field: RefusedAddress['field']): void => {
    if (slugs.get(wish.key) === slug) return;
    const reason = options.findReservation(slug) ?? toClaim(owners, slug, wish);
    if (reason !== undefined) refused.push({ key: wish.key, slug, field, reason });
    else {
      owners.set(slug, wish);
      redirects.get(wish.key)?.add(slug);
    }
  };
  for (const wish of wishes) for (const slug of wish.former) settle(wish, slug, 'former');
  for (const wish of wishes) for (const slug of wish.asked) settle(wish, slug, 'redirects');
  const toAddress = ({ key }: AddressWish): PaperAddress => ({
    slug: slugs.get(key) ?? '',
    redirects: [...(redirects.get(key) ?? [])].sort(),
  });
  return { addresses: new Map(wishes.map((wish) => [wish.key, toAddress(wish)])), refused };
}
