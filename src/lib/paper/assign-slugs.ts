import { toSlug, toTaggedSlug } from '#lib/slug.ts';
import type { Hash } from './paper-file.ts';

/** What decides a paper's slug. */
export interface SlugWish {
  key: string;
  /** Plain. */
  title: string;
  /** The slug that it is published under. */
  published?: string | undefined;
  /** The slug that its metadata asks for. */
  wanted?: string | undefined;
  /** Slugs it had before, which no other paper may take. */
  redirects: string[];
}

/** What all slugs depend on. */
export interface SlugOptions {
  hash: Hash;
  /** Slugs of every paper that is published, those that no digest has any more among them. */
  inUse: string[];
}

/** Addresses under `/papers/` that are no paper's, and names that no file may have on some systems. */
const reserved = ['page', 'by-title', 'index', 'con', 'prn', 'aux', 'nul', 'com1', 'lpt1'];

/** `2`: the second page of a list of papers has that address. */
const listNumber = /^\d+$/;

function toNewSlug({ key, title }: SlugWish, taken: Set<string>, hash: Hash): string {
  const slug = toSlug(title);
  if (slug !== '' && !listNumber.test(slug) && !taken.has(slug)) return slug;
  return toTaggedSlug(slug, hash(key).slice(0, 8));
}

/**
 * Papers in order → key to slug. What is published stays; what metadata asks for comes next;
 * then titles give slugs, the second of two like ones with a tag from its key.
 */
export function assignSlugs(wishes: SlugWish[], { hash, inUse }: SlugOptions): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set([...reserved, ...inUse, ...wishes.flatMap(({ redirects }) => redirects)]);
  const settle = (key: string, slug: string): void => {
    slugs.set(key, slug);
    taken.add(slug);
  };
  for (const { key, wanted, published } of wishes) {
    const slug = wanted ?? published;
    if (slug !== undefined) settle(key, slug);
  }
  for (const wish of wishes) {
    if (!slugs.has(wish.key)) settle(wish.key, toNewSlug(wish, taken, hash));
  }
  return slugs;
}
