/** A letter of a mailbox: its bytes, and how many lines of the file stand above it. */
export interface BoxedLetter {
  bytes: Uint8Array;
  above: number;
}

const lineFeed = 10;
const carriageReturn = 13;
/** `From ` in ASCII. */
const sign = [70, 114, 111, 109, 32];
/** What parts the letters of a mailbox, and the first line of the next one’s head. */
const envelope =
  /^From \S{1,200} [^\r\n]{0,100}\b(?:19|20)\d\d\b[^\r\n]{0,40}\r?\n>?[A-Za-z][\w-]{0,60}[: ]/;

function isBelowBlank(bytes: Uint8Array, start: number): boolean {
  const end = start - (bytes[start - 2] === carriageReturn ? 2 : 1);
  return start === 0 || (bytes[start - 1] === lineFeed && bytes[end - 1] === lineFeed);
}

/** Whether a letter begins at a line of a mailbox. */
function isStart(bytes: Uint8Array, start: number): boolean {
  if (!sign.every((byte, k) => bytes[start + k] === byte) || !isBelowBlank(bytes, start))
    return false;
  const head = bytes.subarray(start, start + 600);
  return envelope.test(Array.from(head, (byte) => String.fromCharCode(byte)).join(''));
}

/** A mailbox as mail programs keep it → its letters; one letter, or anything else, is given back whole. */
export function splitMailbox(bytes: Uint8Array): BoxedLetter[] {
  const starts: { start: number; above: number }[] = [];
  if (!isStart(bytes, 0)) return [{ bytes, above: 0 }];
  let above = 0;
  for (let start = 0; start < bytes.length;) {
    if (isStart(bytes, start)) starts.push({ start, above });
    const end = bytes.indexOf(lineFeed, start);
    if (end < 0) break;
    start = end + 1;
    above++;
  }
  return starts.map((letter, k) => ({
    bytes: bytes.subarray(letter.start, starts[k + 1]?.start ?? bytes.length),
    above: letter.above,
  }));
}
