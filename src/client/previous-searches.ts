import { getBase } from './base.ts';
import { storage } from './device.ts';
import { readList, writeList } from './stored-list.ts';

const mostKept = 8;
const getKey = (): string => `offprint:searches:${getBase()}`;

/** Keeps a search on this device, the newest first. */
export function keepSearch(query: string): void {
  if (query === '') return;
  const others = readList(storage, getKey()).filter((known) => known !== query);
  writeList(storage, getKey(), [query, ...others].slice(0, mostKept));
}

/** Shows the searches kept, each to be done again, and a way to forget them. */
export function showSearches(place: HTMLElement, search: (query: string) => void): void {
  const queries = readList(storage, getKey());
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
    storage.remove(getKey());
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
