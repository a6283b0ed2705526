import { parseFragment } from 'parse5';

/** Text with HTML's character references → the characters: `&lt;` → `<`, `&amp;#x2013;` → `–`. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  const escaped = text
    .replace(escapedAgain, '&')
    .replace(loneAmpersand, '&amp;')
    .replaceAll('<', '&lt;');
  const [node] = parseFragment(escaped).childNodes;
  return node !== undefined && 'value' in node ? node.value : text;
}

/** The `&amp;` of `&amp;lt;` and of `&amp;amp;lt;`: what was escaped twice is meant once. */
const escapedAgain = /&(?:amp;){1,3}(?=(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;
/** `&` of `R&D`, `&copy` */
const loneAmpersand = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});)/gi;
