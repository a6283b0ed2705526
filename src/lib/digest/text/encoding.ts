const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];
/** The encoding that an XML file names: `<?xml version="1.0" encoding="ISO-8859-1"?>`. */
const xmlEncoding = /^\s*<\?xml[^<>]{0,100}encoding=["'](?<label>[\w.:-]{2,30})["']/;
/** The part of a file that tells its encoding, in bytes. */
const sample = 4096;

/** Bytes as text, and what was assumed to read them. */
export interface Decoded {
  text: string;
  /** The encoding, where nothing says it and it is not UTF-8. */
  assumed?: string;
  /** How many places could not be read; they are U+FFFD. */
  unreadable: number;
}

function decode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: Latin letters make every second byte zero. */
function toUnmarkedUtf16(bytes: Uint8Array): string | undefined {
  const zeros: [number, number] = [0, 0];
  const start = bytes.subarray(0, sample);
  start.forEach((byte, index) => {
    if (byte === 0) zeros[(index % 2) as 0 | 1]++;
  });
  const [even, odd] = zeros.map((count) => count / (start.length / 2)) as [number, number];
  if (odd > 0.6 && even < 0.2) return 'utf-16le';
  return even > 0.6 && odd < 0.2 ? 'utf-16be' : undefined;
}

function toNamedEncoding(bytes: Uint8Array): string | undefined {
  const mark = byteOrderMarks.find((known) => known.bytes.every((byte, k) => bytes[k] === byte));
  if (mark) return mark.encoding;
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 300));
  const label = xmlEncoding.exec(head)?.groups?.['label'];
  return label && !/^utf-?16/i.test(label) ? label : toUnmarkedUtf16(bytes);
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Bytes → text, by the mark at their start, what XML says, or what they look like. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const named = toNamedEncoding(bytes);
  const text = (named ? decode(bytes, named) : undefined) ?? decode(bytes, 'utf-8');
  if (text !== undefined) return { text, unreadable: 0 };
  const loose = new TextDecoder(named?.startsWith('utf-16') ? named : 'utf-8').decode(bytes);
  const unreadable = count(loose, /\ufffd/g);
  // Letters beyond ASCII that do read as UTF-8 say that it is UTF-8 with a few spoilt places.
  const isUtf8 = count(loose, /[^\u0000-\u007f\ufffd]/g) >= unreadable || named;
  if (isUtf8) return { text: loose, unreadable };
  const assumed = 'Windows-1252';
  return { text: new TextDecoder(assumed).decode(bytes), assumed, unreadable: 0 };
}
