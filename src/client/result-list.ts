import type { SearchOutcome } from '#lib/search/outcome.ts';
import type { ShownResult } from '#lib/search/show-result.ts';
import { toWordKey } from '#lib/words/word-keys.ts';

/** Words of a paper that its page is asked to mark, at most. */
const mostMarked = 24;

function mark(text: string): HTMLElement {
  const element = document.createElement('mark');
  element.textContent = text;
  return element;
}

/** A title with marks at the words found. */
function toTitle({ title, keys }: ShownResult): (string | Node)[] {
  const found = new Set(keys);
  return title.split(/(\s+)/).map((word) => (found.has(toWordKey(word)) ? mark(word) : word));
}

function toAddress({ url, keys }: ShownResult): string {
  if (keys.length === 0) return url;
  return `${url}?${new URLSearchParams({ highlight: keys.slice(0, mostMarked).join(' ') }).toString()}`;
}

function paragraph(className: string, ...content: (string | Node)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.append(...content);
  return element;
}

function toItem(result: ShownResult, asOption: boolean): HTMLLIElement {
  const { excerpt, topics, year, missing } = result;
  const item = document.createElement('li');
  const heading = document.createElement(asOption ? 'strong' : 'h2');
  heading.className = 'result-title';
  const link = document.createElement('a');
  link.href = toAddress(result);
  const text = paragraph(
    '',
    ...excerpt.flatMap((part) => [part.isMarked ? mark(part.text) : part.text, ' ']),
  );
  const about = paragraph('soft', [topics, year].filter((part) => part !== '').join(' · '));
  if (missing.length > 0) {
    const words = document.createElement('s');
    words.textContent = missing.join(' ');
    about.append(' · without ', words);
  }
  if (!asOption) {
    link.append(...toTitle(result));
    heading.append(link);
    item.append(heading, ...(excerpt.length > 0 ? [text] : []), about);
    return item;
  }
  item.role = 'none';
  link.role = 'option';
  link.tabIndex = -1;
  heading.append(...toTitle(result));
  link.append(heading, ...(excerpt.length > 0 ? [text] : []), about);
  item.append(link);
  return item;
}

/** Shows results in a list, in place of what it held; as options they are walked by the arrow keys. */
export function showResults(list: HTMLElement, results: ShownResult[], asOptions = false): void {
  list.replaceChildren(...results.map((result) => toItem(result, asOptions)));
}

/** Says what was looked for in place of a slip, and offers what may have been meant. */
export function showHints(
  place: HTMLElement,
  { corrections, suggestions, total }: SearchOutcome,
  search: (from: string, to: string) => void,
): void {
  const made = total > 0 ? corrections : [];
  const lines = made.map(({ asked, correction }) => {
    const strong = document.createElement('strong');
    strong.textContent = correction;
    return paragraph('', 'Results for ', strong, `, as no paper has “${asked}”.`);
  });
  const offers = suggestions.map(({ asked, suggestion }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = suggestion;
    button.addEventListener('click', () => {
      search(asked, suggestion);
    });
    return paragraph('', 'Did you mean ', button, '?');
  });
  place.replaceChildren(...lines, ...offers);
}
