/** Controls, overrides and signs that no reader sees: none may reach a page, a feed, a citation or a terminal. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029\ufeff\ufffe\uffff\u{e0001}]|\p{Cs}/u;
/** The flag of a country’s part, which tags spell: 🏴󠁧󠁢󠁥󠁮󠁧󠁿. */
const tagFlag = /\u{1f3f4}[\u{e0020}-\u{e007e}]{1,16}\u{e007f}/gu;
const tag = /[\u{e0000}-\u{e007f}]/u;
const isolates = /[\u2066-\u2069\n]/g;

/** Whether isolates have a partner, line by line. */
function areIsolatesClosed(text: string): boolean {
  let open = 0;
  for (const [sign] of text.matchAll(isolates)) {
    if (sign === '\n' && open > 0) return false;
    open = sign === '\n' ? 0 : sign === '\u2069' ? open - 1 : open + 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** The first character of a text that may not be there, as `U+202E`. */
export function findForbidden(text: string): string | undefined {
  const rest = text.replace(tagFlag, '');
  const found = forbidden.exec(rest)?.[0] ?? tag.exec(rest)?.[0];
  if (found) return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return areIsolatesClosed(rest) ? undefined : 'U+2066 without its partner';
}
