import { getBase } from './pagefind.ts';

const mostKept = 8;
const getKey = (): string => `offprint:searches:${getBase()}`;

function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(getKey()) ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

/** Keeps a search on this device, the newest first; where nothing can be kept, nothing is. */
export function keepSearch(query: string): void {
  if (query === '') return;
  const queries = [query, ...read().filter((known) => known !== query)].slice(0, mostKept);
  try {
    localStorage.setItem(getKey(), JSON.stringify(queries));
  } catch {
    // Storage is full or forbidden.
  }
}

/** Shows the searches kept, each to be done again, and a way to forget them. */
export function showSearches(place: HTMLElement, search: (query: string) => void): void {
  const queries = read();
  if (queries.length === 0) {
    place.replaceChildren();
    return;
  }
  const toButton = (text: string, act: () => void): HTMLButtonElement => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  };
  const label = document.createElement('span');
  label.className = 'soft';
  label.textContent = 'Before: ';
  const forget = toButton('Forget these', () => {
    localStorage.removeItem(getKey());
    place.replaceChildren();
  });
  forget.className = 'quiet';
  const buttons = queries.map((query) =>
    toButton(query, () => {
      search(query);
    }),
  );
  place.replaceChildren(label, ...buttons, forget);
}
