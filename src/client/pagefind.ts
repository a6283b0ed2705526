/** What is used of a loaded result. */
export interface SearchFragment {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
}

/** Counts by filter and value. */
export type FilterCounts = Record<string, Record<string, number>>;

/** What is used of a search's answer. */
export interface SearchAnswer {
  results: { id: string; data: () => Promise<SearchFragment> }[];
  filters: FilterCounts;
}

/** What is used of Pagefind. */
export interface Pagefind {
  /** Must be asked once, or no answer counts its filters. */
  filters: () => Promise<FilterCounts>;
  options: (options: { excerptLength: number; baseUrl?: string }) => Promise<void>;
  search: (
    query: string | null,
    options: { filters: Record<string, string[]> },
  ) => Promise<SearchAnswer>;
}

let loaded: Promise<Pagefind> | undefined;

async function load(): Promise<Pagefind> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const address = `${base.replace(/\/*$/, '/')}pagefind/pagefind.js`;
  // The bundle that lies in dist/pagefind is known by its documentation alone.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ excerptLength: 32 });
  await pagefind.filters();
  return pagefind;
}

/** Loads the search engine on first use; a failed load is tried again at the next. */
export function loadPagefind(): Promise<Pagefind> {
  loaded ??= load().catch((cause: unknown) => {
    loaded = undefined;
    throw cause;
  });
  return loaded;
}
