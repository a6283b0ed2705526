import PostalMime, { type Email } from 'postal-mime';
import { toPlainHtml } from '#lib/digest/text/plain-html.ts';

/** A line of a letter's head: `Subject: cs daily`. */
const headLine = /^(?<name>[A-Za-z][A-Za-z-]{1,40}):(?: |\t|$)/;
/** Names that only a letter's head has. */
const letterNames =
  /^(?:from|to|subject|date|message-id|mime-version|content-type|content-transfer-encoding|received|return-path|delivered-to|reply-to|list-id|sender)$/i;
/** Attachments that can be a digest. */
const readable = /^(?:text\/|application\/(?:json|x-bibtex|atom\+xml|rss\+xml|xml))/;

/** Whether a file is a letter as mail programs save it: it begins with a head of at least three known names. */
export function isEmail(bytes: Uint8Array): boolean {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 16_384));
  const lines = start
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*(?:From .*\n)?/, '')
    .split('\n');
  const end = lines.indexOf('');
  const head = lines.slice(0, end < 0 ? lines.length : end);
  const isHead = head.every((line) => headLine.test(line) || /^[ \t]/.test(line));
  const names = head.map((line) => headLine.exec(line)?.groups?.['name'] ?? '');
  return isHead && new Set(names.filter((name) => letterNames.test(name))).size >= 3;
}

function toText({ text, html, attachments }: Email): string {
  if (text?.trim()) return text;
  if (html?.trim()) return toPlainHtml(html);
  const file = attachments.find(({ mimeType }) => readable.test(mimeType));
  if (!file) return '';
  return typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content);
}

/** A letter's bytes → its text, whatever encoding carried it, or why it can't be read. */
export async function readEmail(bytes: Uint8Array): Promise<{ text: string } | { reason: string }> {
  try {
    return { text: toText(await PostalMime.parse(bytes, { maxNestingDepth: 20 })) };
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The first letters of a line, by which it is found again where it was folded. */
const toLineKey = (line: string): string => line.trim().slice(0, 24).split('=')[0] ?? '';

/** A letter's text and the file it came from → for each line of the text the file's line, as far as it can be found. */
export function alignLines(text: string, file: string): number[] {
  const places = new Map<string, number[]>();
  file.split('\n').forEach((line, index) => {
    const known = places.get(toLineKey(line));
    if (known) known.push(index + 1);
    else places.set(toLineKey(line), [index + 1]);
  });
  for (const known of places.values()) known.reverse();
  let last = 1;
  return text.split('\n').map((line) => {
    const known = (line.trim() && places.get(toLineKey(line))) || [];
    while ((known.at(-1) ?? Infinity) < last) known.pop();
    last = known.pop() ?? last;
    return last;
  });
}
