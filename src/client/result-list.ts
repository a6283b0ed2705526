import type { SearchFragment } from './pagefind.ts';

/** A part of an excerpt: `<mark>word</mark>` or the text between. */
const excerptPart = /<mark>([^<]*)<\/mark>|([^<]+)/g;

function decode(text: string): string {
  const area = document.createElement('textarea');
  area.innerHTML = text;
  return area.value;
}

/** Pagefind's excerpt, which holds text and marks alone → nodes; nothing else of it reaches the page. */
function toExcerpt(excerpt: string): Node[] {
  return [...excerpt.matchAll(excerptPart)].map(([, marked, plain]) => {
    if (marked === undefined) return document.createTextNode(decode(plain ?? ''));
    const mark = document.createElement('mark');
    mark.textContent = decode(marked);
    return mark;
  });
}

function toItem({ url, excerpt, meta }: SearchFragment): HTMLLIElement {
  const item = document.createElement('li');
  const heading = document.createElement('h2');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = meta['title'] ?? url;
  heading.append(link);
  const text = document.createElement('p');
  text.append(...toExcerpt(excerpt));
  const topics = document.createElement('p');
  topics.className = 'soft';
  topics.textContent = meta['topics'] ?? '';
  item.append(heading, text, topics);
  return item;
}

/** Shows results in a list, in place of what it held. */
export function showResults(list: HTMLElement, fragments: SearchFragment[]): void {
  list.replaceChildren(...fragments.map(toItem));
}
