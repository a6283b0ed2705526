import { commandKinds } from './commands.ts';
import type { Piece, Place } from './formula-piece.ts';
import { groupEnd } from './tex-groups.ts';

/** A command of mathematics that stands outside dollars with its arguments: `\bar{D}`, `\sqrt[3]{x}`, `\frac{dy}y`. */
export function readWritten({ text, at }: Place, name: string): Piece | undefined {
  const count = argumentCounts.get(name);
  if (count === undefined) return undefined;
  let end = at + 1 + name.length;
  if (name === 'sqrt') end = past(degree, text, end);
  const found: string[] = [];
  while (found.length < count) {
    const from = past(space, text, end);
    const to = argumentEnd(text, from);
    if (to === undefined) return undefined;
    found.push(text.slice(from, to));
    end = to;
  }
  if (found.some((argument) => unfit.test(argument))) return undefined;
  const tex = text.slice(at, end).replace(/\s*\n\s*/g, ' ');
  const kind = name === 'operatorname' ? 'function' : 'symbol';
  return { kind, end, tex: toCurrent(tex, name), proof: 2 };
}

/** The end of an argument that begins at a place: a group, a command, or a sign. */
function argumentEnd(text: string, from: number): number | undefined {
  if (text[from] === '{') return groupEnd(text, from, longestArgument);
  oneSign.lastIndex = from;
  return oneSign.test(text) ? oneSign.lastIndex : undefined;
}

function past(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** `\cal{O}` → `\mathcal{O}`: the old command goes on to the formula's end. */
const toCurrent = (tex: string, name: string): string =>
  name === 'cal' ? tex.replace('\\cal', '\\mathcal') : tex;

/** Arguments that a command takes, by its name; those of text are prose where they stand outside formulas. */
const argumentCounts: ReadonlyMap<string, number> = new Map([
  ...toCounts(
    1,
    `mathcal cal mathbb mathbf mathrm mathit mathsf mathtt mathfrak mathscr boldsymbol bm operatorname hat widehat
    tilde widetilde bar vec dot ddot check breve acute grave mathring sqrt overrightarrow overbrace underbrace`,
  ),
  ...toCounts(2, 'frac dfrac tfrac binom dbinom tbinom'),
]);

function toCounts(count: number, names: string): [string, number][] {
  return names.split(/\s+/).map((name) => [name, count]);
}

/** A letter's group that a font opens: `{\cal K}`. */
export function readFontGroup({ text, at }: Place): Piece | undefined {
  fontGroup.lastIndex = at;
  const { font = '', inner = '' } = fontGroup.exec(text)?.groups ?? {};
  const isLetter = inner.length === 1 || commandKinds.has(inner.slice(1));
  if (font === '' || !isLetter) return undefined;
  const tex = `\\${groupFonts.get(font) ?? font}{${inner}}`;
  return { kind: 'symbol', end: fontGroup.lastIndex, tex, proof: 2 };
}

/** Longer ones are no argument of a formula within a sentence. */
const longestArgument = 200;
/** A dollar, a paragraph’s end, or what another reader took */
const unfit = /[$\ue000]|\n\s*\n/;
const space = / ?/y;
/** `[3]` of a root */
const degree = /\[[^[\]{}$\n]{1,8}\]/y;
/** `y`, `2`, `\pi`; a letter that begins a word is none */
const oneSign = /[A-Za-z](?![A-Za-z])|\d|\\[A-Za-z]+/y;
/** `{\cal K}`, `{\cal\alpha}` */
const fontGroup =
  /\{\\(?<font>cal|frak|Bbb|mathcal|mathfrak|mathbb|mathscr)(?: ?(?=\\)| )(?<inner>[A-Za-z]|\\[A-Za-z]+)\}/y;
const groupFonts = new Map([
  ['cal', 'mathcal'],
  ['frak', 'mathfrak'],
  ['Bbb', 'mathbb'],
]);
