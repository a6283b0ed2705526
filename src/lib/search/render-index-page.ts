import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { hiddenFrom } from './coded-words.ts';
import { placeKey, type IndexedText, type IndexRecord } from './index-record.ts';

/** A record's language, and its place in the order of all. */
interface IndexPlace {
  language: string;
  place: number;
}

/** A record → a page that holds nothing but what Pagefind shall know of it. */
export function renderIndexPage(record: IndexRecord, { language, place }: IndexPlace): string {
  const { texts, hidden, meta, filters } = record;
  const root: Root = {
    type: 'root',
    children: [
      element('html', { lang: language }, [
        element('body', { dataPagefindBody: '' }, [
          ...[...texts, ...behindMark(hidden)].map(({ text, weight = 1 }) =>
            element('p', { dataPagefindWeight: String(weight) }, text),
          ),
          ...Object.entries(meta).map(([name, value]) => mark('dataPagefindMeta', name, value)),
          ...Object.entries(filters).flatMap(([name, values]) =>
            values.map((value) => mark('dataPagefindFilter', name, value)),
          ),
          mark('dataPagefindSort', placeKey, String(place)),
        ]),
      ]),
    ],
  };
  return toHtml(root);
}

/** What is only found stands behind a word of its own. */
const behindMark = (hidden: readonly IndexedText[]): IndexedText[] =>
  hidden.length === 0 ? [] : [{ text: hiddenFrom }, ...hidden];

function mark(kind: string, name: string, value: string): Element {
  return element('span', { [kind]: `${name}:${value}` }, []);
}

function element(
  tagName: string,
  properties: Element['properties'],
  content: string | Element[],
): Element {
  const children =
    typeof content === 'string' ? [{ type: 'text' as const, value: content }] : content;
  return { type: 'element', tagName, properties, children };
}
