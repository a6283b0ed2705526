import type { FuzzCase } from '#lib/quality/fuzz/make-case.ts';

/** Windows-1252 and ISO-8859-1 agree on these; all others become a question mark. */
const notLatin = /[^\u0000-\u00ff]/g;

/** A case → its file’s bytes. */
export function encodeCase({ content }: FuzzCase): Uint8Array {
  if ('bytes' in content) return content.bytes;
  const { text, encoding } = content;
  if (encoding === 'utf16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf16le-mark') return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (encoding === 'latin1') return Buffer.from(text.replace(notLatin, '?'), 'latin1');
  const bytes = Buffer.from(encoding === 'utf8-mark' ? `\ufeff${text}` : text, 'utf8');
  // In the middle of a letter, where the text has one of several bytes.
  const odd = bytes.findLastIndex((byte) => byte > 0xc0);
  return encoding === 'cut' ? bytes.subarray(0, odd < 0 ? bytes.length >> 1 : odd + 1) : bytes;
}
