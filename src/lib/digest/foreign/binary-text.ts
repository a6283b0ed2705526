import { decodeBytes } from '#lib/digest/text/encoding.ts';
import type { ForeignShape } from './foreign-shape.ts';

/** What no text has many of: controls but tab, line ends, form feed and escape, and places that are no letters. */
const noText = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u007f-\u0084\u0086-\u009f\ufffd]/g;
/** Letters of a sample, and how many samples are taken. */
const sample = 16_384;
const samples = 8;
/** So many in a sample, and so large a share of it, are no accident. */
const most = 20;
const largestShare = 0.03;

/** Some stretches of a text, from its beginning to its end. */
function toSamples(text: string): string[] {
  const last = Math.max(0, text.length - sample);
  const starts = Array.from({ length: samples }, (_, k) => Math.floor((last * k) / (samples - 1)));
  return [...new Set(starts)].map((start) => text.slice(start, start + sample));
}

function isNoText(text: string): boolean {
  const count = text.match(noText)?.length ?? 0;
  return count > most && count > text.length * largestShare;
}

/** A file's bytes → that they are no text, by how many controls they have in any encoding. */
export function findBinary(bytes: Uint8Array): ForeignShape | undefined {
  if (!toSamples(decodeBytes(bytes).text).some(isNoText)) return undefined;
  return {
    name: 'binary data, or text in an encoding that is not known',
    advice: 'save its text as UTF-8',
  };
}
