import { showResults } from './result-list.ts';
import { renderCount, runSearch } from './run-search.ts';

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

/** The arrow keys walk over the input and the results' links. */
function walk(event: KeyboardEvent, dialog: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const stops = [...dialog.querySelectorAll<HTMLElement>('input, .results a')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
}

/** Opens the search dialog by `/`, Ctrl+K or the header's link; on the search page the field is focused instead. */
export function startSearchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('#search-dialog');
  const input = document.querySelector<HTMLInputElement>('#dialog-query');
  const list = document.querySelector<HTMLElement>('#dialog-results');
  const status = document.querySelector<HTMLElement>('#dialog-status');
  if (!dialog || !input || !list || !status) return;
  const pageInput = document.querySelector<HTMLInputElement>('#page-query');
  let latest = 0;

  const search = async (): Promise<void> => {
    const request = ++latest;
    const query = input.value.trim();
    if (query === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    try {
      const { total, fragments } = await runSearch({ query, filters: {}, limit: shown });
      if (request !== latest) return;
      showResults(list, fragments);
      status.textContent = renderCount(total);
    } catch {
      if (request === latest) status.textContent = 'Search could not be loaded. Try again.';
    }
  };
  const open = (): void => {
    if (pageInput) pageInput.focus();
    else if (!dialog.open) dialog.showModal();
    if (dialog.open) input.select();
  };
  input.addEventListener('input', () => void search());
  dialog.addEventListener('keydown', (event) => {
    walk(event, dialog);
  });
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
