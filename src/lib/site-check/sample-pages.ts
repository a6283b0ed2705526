/** At most so many pages of each folder at the top of the site. */
const pagesOfAFolder = 200;

/** Pages → a sample, always the same: up to 200 of each top folder, evenly spread over it. */
export function samplePages(pages: readonly string[]): string[] {
  const folders = Map.groupBy(pages, (page) => page.slice(0, page.indexOf('/') + 1));
  return [...folders.values()].flatMap(spread);
}

function spread(pages: readonly string[]): string[] {
  const step = Math.max(1, pages.length / pagesOfAFolder);
  return pages.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}
