import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { placeKey, type IndexRecord } from './index-record.ts';

/** A record's language, and its place in the order of all. */
interface IndexPlace {
  language: string;
  place: number;
}

/** A record → a page that holds nothing but what Pagefind shall know of it. */
export function renderIndexPage(record: IndexRecord, { language, place }: IndexPlace): string {
  const { texts, meta, filters } = record;
  const root: Root = {
    type: 'root',
    children: [
      element('html', { lang: language }, [
        element('body', { dataPagefindBody: '' }, [
          ...texts.map(({ text, weight = 1 }) =>
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
