/** How marked text is shown. */
export type Style =
  'strong' | 'emphasis' | 'code' | 'raised' | 'lowered' | 'plain' | 'footnote' | 'citation';

/** The edge of a styled stretch: its command and brace, or its closing brace. */
export type StyleMark =
  | { kind: 'open'; start: number; end: number; style: Style; isMarked?: true }
  | { kind: 'close'; start: number; end: number };

const styles = new Map<string, Style>([
  ...named('strong', 'textbf bf bfseries mkbibbold'),
  ...named('emphasis', 'emph textit textsl it em itshape sl mkbibemph mkbibitalic'),
  ...named('code', 'texttt tt ttfamily'),
  ...named('raised', 'textsuperscript'),
  ...named('lowered', 'textsubscript'),
  ...named('footnote', 'footnote thanks'),
  ...named('citation', 'cite citep citet citealp citeauthor ref autoref cref'),
  ...named(
    'plain',
    `text textrm textsf textsc textup textmd textnormal underline uline mbox hbox sc rm sf scshape rmfamily
     sffamily small footnotesize scriptsize large Large mathrm ensuremath title section paragraph bibcyr`,
  ),
]);

/** A command's name → how what it holds is shown: `textbf` → `strong`. */
export const styleOf = (name: string): Style | undefined => styles.get(name);

/** Text → the edges of its styled stretches, properly nested: `\emph{x}`, `{\it x}`. */
export function findStyles(text: string): StyleMark[] {
  const open: (StyleMark | undefined)[] = [];
  const marks: StyleMark[] = [];
  for (const match of text.matchAll(brace)) {
    const [mark] = match;
    const { command, declaration, switched, colour } = match.groups ?? {};
    if (mark === '\\{' || mark === '\\}') continue;
    if (mark === '}') closeOne(match.index, open.pop(), marks);
    else if (mark.startsWith('\n')) open.length = 0;
    else
      open.push(
        open.length < maxDepth
          ? opening(match, command ?? declaration ?? switched ?? (colour && 'text'))
          : undefined,
      );
  }
  return marks.sort((a, b) => a.start - b.start);
}

function named(style: Style, names: string): [string, Style][] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, style]);
}

function opening(match: RegExpExecArray, name: string | undefined): StyleMark | undefined {
  const style = name === undefined ? undefined : styles.get(name);
  const end = match.index + match[0].length;
  return style && { kind: 'open', start: match.index, end, style };
}

function closeOne(at: number, opened: StyleMark | undefined, marks: StyleMark[]): void {
  if (opened) marks.push(opened, { kind: 'close', start: at, end: at + 1 });
}

/** Deeper braces are no style's: no author nests so many. */
const maxDepth = 6;
/** `\emph{` */
const opened = /\\(?<command>[A-Za-z]+)\*?\{/;
/** `{\it ` */
const declared = /\{\\(?<declaration>[A-Za-z]+)\b[ \t\n]?/;
/** `{bf ` of a formula that was set in bold */
const bare = /(?<![_^])\{(?<switched>bf|it|em|sc|tt|sf|rm|scriptsize|footnotesize) /;
/** `teal{`: what `\textcolor{teal}{` leaves */
const coloured =
  /(?<![\w\\{])(?<colour>red|green|blue|cyan|magenta|yellow|black|white|gray|brown|orange|purple|pink|violet|teal|olive|lime)\{/;
/** Any of these, `{`, `}`, an escaped brace, a blank line */
const brace = new RegExp(
  [opened, declared, bare, coloured, /\\[{}]|[{}]|\n[ \t]*\n/]
    .map(({ source }) => source)
    .join('|'),
  'g',
);
