import { type MarkedText, toMarked } from '#lib/marked-text.ts';
import { decodeText } from '#lib/text/notations.ts';
import type { XmlField } from './xml-records.ts';

/** A feed's field → its text: HTML, escaped or as elements, unless it says that it is plain. */
export function readFeedText(field: XmlField | undefined): MarkedText {
  if (!field) return toMarked('');
  if (field.markup !== undefined) return decodeText(field.markup, 'html');
  return decodeText(field.text, field.attributes['type'] === 'text' ? 'plain' : 'html');
}
