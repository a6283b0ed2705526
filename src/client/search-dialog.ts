import { startListbox } from './listbox.ts';
import { keepSearch, showSearches } from './previous-searches.ts';
import { showHints, showResults } from './result-list.ts';
import { renderOutcome, runSearch } from './run-search.ts';

const shown = 8;
/** How long a reader waits before being told, in milliseconds. */
const patience = 400;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  );
}

function isShortcut(event: KeyboardEvent): boolean {
  const isControlK =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey;
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
  return isControlK || (isSlash && !isTyping(event.target));
}

interface Parts {
  dialog: HTMLDialogElement;
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  hints: HTMLElement;
  before: HTMLElement;
}

function findParts(): Parts | undefined {
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  const input = document.querySelector<HTMLInputElement>('#dialog-query');
  const list = document.querySelector<HTMLElement>('#dialog-results');
  const status = document.querySelector<HTMLElement>('#dialog-status');
  const hints = document.querySelector<HTMLElement>('#dialog-hints');
  const before = document.querySelector<HTMLElement>('#dialog-before');
  if (!dialog || !input || !list || !status || !hints || !before) return undefined;
  return { dialog, input, list, status, hints, before };
}

/** Searches while the reader types; the answer to an older query never replaces that to a newer one. */
function startSearching({ input, list, status, hints, before }: Parts): () => void {
  const listbox = startListbox(input, list);
  let latest = 0;
  const searchFor = (query: string): void => {
    input.value = query;
    input.focus();
    void search();
  };
  const search = async (): Promise<void> => {
    const request = ++latest;
    const query = input.value.trimStart();
    if (query.trim() === '') {
      list.replaceChildren();
      hints.replaceChildren();
      status.textContent = '';
      showSearches(before, searchFor);
      listbox.reset();
      return;
    }
    before.replaceChildren();
    const slow = setTimeout(() => {
      if (request === latest) status.textContent = 'Searching …';
    }, patience);
    try {
      const outcome = await runSearch({ query, limit: shown });
      if (request !== latest) return;
      showResults(list, outcome.results, true);
      showHints(hints, outcome, (from, to) => {
        searchFor(query.replace(from, to));
      });
      status.textContent = renderOutcome(outcome);
      listbox.reset();
    } catch {
      if (request === latest) status.textContent = 'Search could not be loaded. Try again.';
    } finally {
      clearTimeout(slow);
    }
  };
  input.addEventListener('input', () => void search());
  list.addEventListener('click', () => {
    keepSearch(input.value.trim());
  });
  return () => void search();
}

/** Opens the search dialog by `/`, Ctrl+K or the header's link; on the search page the field is focused instead. */
export function startSearchDialog(): void {
  const parts = findParts();
  if (!parts) return;
  const { dialog, input } = parts;
  const pageInput = document.querySelector<HTMLInputElement>('#page-query');
  const search = startSearching(parts);
  const open = (): void => {
    if (pageInput) {
      pageInput.focus();
      return;
    }
    if (!dialog.open) dialog.showModal();
    input.select();
    search();
  };
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    event.preventDefault();
    open();
  });
  document.querySelector('#search-link')?.addEventListener('click', (event) => {
    if (event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    event.preventDefault();
    open();
  });
}
