import { renderCount } from '#lib/display/render-count.ts';
import { toWordKeys } from '#lib/words/word-keys.ts';

const name = 'search-marks';

/** Words in the text of an element, without formulas and what is hidden. */
function findRanges(root: HTMLElement, wanted: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('.katex, [hidden], script, style')) continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/gu)) {
      if (!toWordKeys(word).some((key) => wanted.has(key))) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  return ranges;
}

/** Marks the words that search has found, as `?highlight=` names them; Escape or the button clears the marks. */
export function startMarks(): void {
  const words = new URLSearchParams(location.search).get('highlight') ?? '';
  const article = document.querySelector<HTMLElement>('[data-paper] > div');
  if (words === '' || !article || !('highlights' in CSS)) return;
  const ranges = findRanges(article, new Set(words.split(/\s+/)));
  if (ranges.length === 0) return;
  CSS.highlights.set(name, new Highlight(...ranges));
  const note = document.createElement('p');
  note.className = 'marks-note';
  note.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.append('Clear ');
  const key = document.createElement('kbd');
  key.textContent = 'Esc';
  button.append(key);
  note.append(`${renderCount(ranges.length, 'word')} marked `, button);
  document.body.append(note);
  const stop = new AbortController();
  const clear = (): void => {
    CSS.highlights.delete(name);
    note.remove();
    stop.abort();
    const address = new URL(location.href);
    address.searchParams.delete('highlight');
    history.replaceState(history.state, '', address);
  };
  button.addEventListener('click', clear);
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && !document.querySelector('dialog[open]')) clear();
    },
    { signal: stop.signal },
  );
}
