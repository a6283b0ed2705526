import { renderOutcome } from '#lib/search/outcome.ts';
import { startListbox } from './listbox.ts';
import { createLiveSearch, findParts, type SearchParts } from './live-search.ts';
import { showResults } from './result-list.ts';

const shown = 8;

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

/** Searches while the reader types. */
function startSearching(parts: SearchParts): () => void {
  const { input, list, status } = parts;
  const listbox = startListbox(input, list);
  const search = createLiveSearch(parts, {
    getRequest: () => ({ limit: shown }),
    show: (outcome) => {
      showResults(list, outcome.results, true);
      status.textContent = renderOutcome(outcome);
      listbox.reset();
    },
    showNothing: () => {
      list.replaceChildren();
      status.textContent = '';
      listbox.reset();
    },
    failure: 'Search could not be loaded. Try again.',
    onChoice: () => {
      search();
    },
  });
  input.addEventListener('input', search);
  return search;
}

/** Opens the search dialog by `/`, Ctrl+K or the header's link; on the search page the field is focused instead. */
export function startSearchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  const parts = findParts('dialog');
  if (!dialog || !parts) return;
  const pageInput = document.querySelector<HTMLInputElement>('#page-query');
  const search = startSearching(parts);
  const open = (): void => {
    if (pageInput) {
      pageInput.focus();
      return;
    }
    if (!dialog.open) dialog.showModal();
    parts.input.select();
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
