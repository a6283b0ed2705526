/** What is used of a loaded result. */
export interface SearchFragment {
  url: string;
  /** The indexed text; positions count its words. */
  content: string;
  meta: Record<string, string>;
}

/** What is used of a result. */
export interface SearchResult {
  id: string;
  score: number;
  /** Positions of the word in the indexed text. */
  words: number[];
  data: () => Promise<SearchFragment>;
}

/** What is used of Pagefind. */
export interface Pagefind {
  options: (options: { ranking: Record<string, number> }) => Promise<void>;
  search: (query: string | null) => Promise<{ results: SearchResult[] }>;
}

let loaded: Promise<Pagefind> | undefined;

/** The site's base, as `/` or `/repo/`. */
export function getBase(): string {
  return (document.documentElement.dataset['base'] ?? '/').replace(/\/*$/, '/');
}

async function load(): Promise<Pagefind> {
  const address = `${getBase()}pagefind/pagefind.js`;
  // The bundle that lies in dist/pagefind is known by its documentation alone.
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // A word counts for as much in a long abstract as in a short one.
  await pagefind.options({ ranking: { pageLength: 0.3 } });
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
