import { startSearchDialog } from './search-dialog.ts';
import { startSearchPage } from './search-page.ts';

/** Starts the search of every page, and the search page where this is it. */
export function startSearch(): void {
  startSearchDialog();
  startSearchPage();
}
