const escapes = new Map([
  ['\\%', '%'],
  ['\\&', '&'],
  ['\\#', '#'],
  ['\\$', '$'],
  ['\\_', '_'],
  ['\\{', '{'],
  ['\\}', '}'],
  ['\\|', '|'],
  ['\\ ', ' '],
  ['\\\n', ' '],
  ['\\,', ' '],
  ['\\;', ' '],
  ['\\:', ' '],
  ['\\\\', ' '],
  ['\\!', ''],
  ['\\-', ''],
  ['\\/', ''],
  ['\\@', ''],
]);

/** Commands that stand for text. The abbreviations are macros that nearly all authors define alike. */
const texts = new Map([
  ['LaTeX', 'LaTeX'],
  ['TeX', 'TeX'],
  ['ldots', '…'],
  ['dots', '…'],
  ['textellipsis', '…'],
  ['textasciitilde', '~'],
  ['textbackslash', '\\'],
  ['textgreater', '>'],
  ['textless', '<'],
  ['textdegree', '°'],
  ['S', '§'],
  ['P', '¶'],
  ['pounds', '£'],
  ['copyright', '©'],
  ['eg', 'e.g.'],
  ['ie', 'i.e.'],
  ['etal', 'et al.'],
  ['etc', 'etc.'],
  ['aka', 'a.k.a.'],
  ['wrt', 'w.r.t.'],
  ['item', '•'],
  ['newline', ' '],
  ['linebreak', ' '],
  ['par', ' '],
  ['thinspace', ' '],
  ['quad', ' '],
  ['qquad', ' '],
  ['xspace', ''],
  ['noindent', ''],
  ['nobreakdash', ''],
  ['allowbreak', ''],
  ['centering', ''],
  ['it', ''],
  ['em', ''],
  ['bf', ''],
]);

/** An escape → the character that it stands for: `\%` → `%`; anything else → undefined. */
export function escapeText(escape: string): string | undefined {
  return escapes.get(escape);
}

/** A command's name and the character behind it → its text: `eg` → `e.g.`; an author's own macro → undefined. */
export function commandText(name: string, after: string): string | undefined {
  const text = texts.get(name);
  return after === '.' && text?.endsWith('.') ? text.slice(0, -1) : text;
}
