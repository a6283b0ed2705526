/** A browser’s tab by the id that it gives it, and the cache of the build that the tab was opened with. */
export type OldTab = readonly [id: string, cache: string];

/** What is open when a new build takes over, and what is known of it. */
export interface Takeover {
  /** Ids of all open tabs, and of workers that they run. */
  open: readonly string[];
  /** Caches of this site’s other builds, the oldest first. */
  oldCaches: readonly string[];
  /** The tabs that were old already when the last build took over. */
  known: readonly OldTab[];
}

/** A new build takes over → the tabs that go on with an older one: they were opened with the last build, unless they are known to be older. */
export function listOldTabs({ open, oldCaches, known }: Takeover): OldTab[] {
  const last = oldCaches.at(-1);
  if (last === undefined) return [];
  const older = new Map(known);
  return open.map((id): OldTab => {
    const cache = older.get(id);
    return [id, cache !== undefined && oldCaches.includes(cache) ? cache : last];
  });
}

/** Old tabs of which some may be closed by now → those left, and the caches that no tab needs any more. */
export function dropClosed(
  tabs: readonly OldTab[],
  { open, oldCaches }: { open: ReadonlySet<string>; oldCaches: readonly string[] },
): { tabs: OldTab[]; unneeded: string[] } {
  const left = tabs.filter(([id]) => open.has(id));
  const needed = new Set(left.map(([, cache]) => cache));
  return { tabs: left, unneeded: oldCaches.filter((cache) => !needed.has(cache)) };
}
