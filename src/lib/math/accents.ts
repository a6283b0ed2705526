const combining = new Map([
  ['"', '\u0308'],
  ["'", '\u0301'],
  ['`', '\u0300'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['.', '\u0307'],
  ['c', '\u0327'],
  ['v', '\u030c'],
  ['u', '\u0306'],
  ['H', '\u030b'],
  ['k', '\u0328'],
  ['d', '\u0323'],
  ['b', '\u0331'],
  ['r', '\u030a'],
]);

const letters = new Map([
  ['ss', 'ß'],
  ['ae', 'æ'],
  ['AE', 'Æ'],
  ['oe', 'œ'],
  ['OE', 'Œ'],
  ['o', 'ø'],
  ['O', 'Ø'],
  ['l', 'ł'],
  ['L', 'Ł'],
  ['aa', 'å'],
  ['AA', 'Å'],
  ['i', 'ı'],
  ['j', 'ȷ'],
  ['dh', 'ð'],
  ['th', 'þ'],
]);

/** A TeX accent → its letter: `\"o`, `\'{\i}` and `\c{c}` → `ö`, `í`, `ç`; anything else → undefined. */
export function accented(tex: string): string | undefined {
  const single = letters.get(letterCommand.exec(tex)?.[1] ?? '');
  if (single !== undefined) return single;
  const { mark = '', letter = '' } = accent.exec(tex)?.groups ?? {};
  const sign = combining.get(mark);
  return sign === undefined ? undefined : (letter + sign).normalize('NFC');
}

/** `\ss`, `\o{}`, `\O ` */
const letterCommand = /^\\([A-Za-z]{1,2})(?:\{\}| )?$/;
/** `\"o`, `\'{\i}`, `\c{c}`; the dotless `\i` carries its accent as `i` does, and a bar stands
 * over digits of crystals' planes: `(112\=0)` */
const accent = /^\\(?<mark>["'`^~=.cvuHkdbr])\s?\{?\\?(?<letter>[A-Za-z]|(?<=\\=\{?)\d)\}?$/;
