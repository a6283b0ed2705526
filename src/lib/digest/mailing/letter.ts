import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { decodeBytes } from '#lib/digest/text/encoding.ts';
import { decodeText } from '#lib/text/notations.ts';

/** A line of a letter's head: `Subject: cs daily`. */
const headLine = /^(?<name>[A-Za-z][A-Za-z-]{1,40}):(?: |\t|$)/;
/** Names that only a letter's head has. */
const letterNames =
  /^(?:from|to|subject|date|message-id|mime-version|content-type|content-transfer-encoding|received|return-path|delivered-to|reply-to|list-id|sender)$/i;
/** What can stand in a letter in the place of its text. */
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

const signature = /^application\/(?:pgp-signature|(?:x-)?pkcs7-signature)$/;

/** A file that lies in a letter. */
export interface LetterFile {
  /** As its sender called it. */
  name: string;
  bytes: Uint8Array;
}

/** A letter: its text, in whatever form it carries it, and the files that are sent along. */
export interface Letter {
  text: string;
  files: LetterFile[];
}

/** Whether a letter's part is no file that somebody sent: a signature, or a picture within the text. */
function isPassedOver({ mimeType, related, disposition }: Attachment): boolean {
  const isShown = related === true || disposition === 'inline';
  return signature.test(mimeType) || (isShown && mimeType.startsWith('image/'));
}

function toFile({ filename, mimeType, content }: Attachment, index: number): LetterFile {
  const name = mimeType === 'message/rfc822' ? 'letter.eml' : `file-${index + 1}`;
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name: filename?.trim() ? filename : name,
    bytes: bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes),
  };
}

/** A letter without words of its own is what the first text is that was sent along. */
function toLetter({ text, html, attachments }: Email): Letter {
  const files = attachments.filter((file) => !isPassedOver(file));
  const toFiles = (all: Attachment[]): LetterFile[] => all.map(toFile);
  const words = text?.trim() ? text : html?.trim() ? decodeText(html, 'html').text : '';
  if (words.trim()) return { text: words, files: toFiles(files) };
  const first = files.find(({ mimeType }) => readable.test(mimeType));
  if (!first) return { text: '', files: toFiles(files) };
  const { text: own } = decodeBytes(toFile(first, 0).bytes);
  return { text: own, files: toFiles(files.filter((file) => file !== first)) };
}

/** What mailboxes write before a line that begins as a letter does: `>From here on`. */
const boxedFrom = /^>(>*From )/gm;
const isBoxed = (bytes: Uint8Array): boolean =>
  new TextDecoder().decode(bytes.subarray(0, 5)) === 'From ';

/** A letter's bytes → its text and files, whatever encoding carried them, or why it can't be read. */
export async function readEmail(bytes: Uint8Array): Promise<Letter | { reason: string }> {
  try {
    const options = { maxNestingDepth: 20, forceRfc822Attachments: true };
    const letter = toLetter(await PostalMime.parse(bytes, options));
    return isBoxed(bytes) ? { ...letter, text: letter.text.replace(boxedFrom, '$1') } : letter;
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
