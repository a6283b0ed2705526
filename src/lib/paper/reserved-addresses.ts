import { paths } from '#lib/paths.ts';

/** What lies below `papers/` in the site's own paths: `papers/by-title/` → `by-title`. */
const ownPages: ReadonlySet<string> = new Set(
  Object.values(paths).flatMap((path) => {
    const below = typeof path === 'string' && path.startsWith(paths.papers);
    return below ? (path.slice(paths.papers.length).split('/')[0] ?? '') : [];
  }),
);

/** `2`: the second page of a list has that address. */
const listNumber = /^\d+$/;
/** `con`, `com1`: names of devices, which no file can have on Windows. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** Tells why an address below `papers/` is no paper's; undefined where it may be one's. */
export type ReservationFinder = (slug: string) => string | undefined;

/** The names of an owner's own pages below `papers/` → what tells which addresses no paper may have. */
export function createReservationFinder(owned: readonly string[] = []): ReservationFinder {
  const pages = new Set([...ownPages, ...owned]);
  return (slug) => {
    if (pages.has(slug)) return 'a page of the site has it';
    if (slug === 'index') return 'it is that of the list of all papers';
    if (listNumber.test(slug)) return 'numbers are the pages of a list';
    return deviceName.test(slug) ? 'Windows has no file of that name' : undefined;
  };
}
