import { commandKinds, isGreekName, isTelling, splitGlued } from './commands.ts';
import {
  closers,
  degree,
  readDelimited,
  readGroup,
  readNamedBracket,
  readNorm,
} from './formula-brackets.ts';
import { readFont, readWrapper } from './formula-fonts.ts';
import { readFontGroup, readWritten } from './formula-commands.ts';
import { readFraction } from './formula-fractions.ts';
import { type Piece, type PieceKind, type Place } from './formula-piece.ts';
import { readScripts, withScripts } from './formula-scripts.ts';

/** Text at a place → the one piece of a formula that begins there, scripts and fraction included. */
export function readItem(place: Place): Piece | undefined {
  const base = readBase(place);
  if (!base) return undefined;
  if (base.kind === 'relation' || base.kind === 'mark' || base.kind === 'separator') return base;
  const after = { ...place, at: base.end };
  const scripts = readScripts(after, base.kind === 'number' ? 'number' : 'letter');
  const item = withScripts(base, scripts);
  return readFraction({ ...place, at: item.end }, item) ?? item;
}

function readBase(place: Place): Piece | undefined {
  const first = place.text[place.at] ?? '';
  if (letter.test(first)) return readWord(place);
  if (digit.test(first)) return readNumber(place);
  if (first === '\\') return readCommand(place);
  if (closers.has(first)) return readFontGroup(place) ?? readGroup(place, first);
  if (first === '|') return readNorm(place) ?? readMark(place, first);
  if (first === '!' || first === ',') return readTight(place, first) ?? readMark(place, first);
  if (greekLetter.test(first)) return { kind: 'symbol', end: place.at + 1, tex: first, proof: 0 };
  return readMark(place, first);
}

/** `0.84`, `12,000`, `18\%`. */
function readNumber({ text, at }: Place): Piece | undefined {
  number.lastIndex = at;
  const match = number.exec(text);
  if (!match?.groups) return undefined;
  const { value = '', percent = '' } = match.groups;
  const tex = percent ? `${value}\\%` : value;
  return { kind: 'number', end: number.lastIndex, tex, proof: 0 };
}

/** `=`, `+`, `|`, `.5`, and `,` between brackets. */
function readMark(place: Place, first: string): Piece | undefined {
  const { at, depth } = place;
  if (first === '.') return readDots(place);
  if (first === ',' || first === ';' || first === ':') {
    return { kind: 'separator', end: at + 1, tex: first, proof: 0 };
  }
  if (first === '!' || first === "'") {
    return depth > 0 ? { kind: 'separator', end: at + 1, tex: first, proof: 0 } : undefined;
  }
  return marks.has(first) ? { kind: 'mark', end: at + 1, tex: first, proof: 0 } : undefined;
}

/** `!times!`, `,pm,`: an operator between thin spaces, whose backslashes are lost. */
function readTight({ text, at }: Place, space: string): Piece | undefined {
  const word = tightWord.exec(text.slice(at + 1, at + longestTight))?.[0] ?? '';
  const kind = commandKinds.get(word);
  const end = at + 1 + word.length;
  const closed = text[end] === space;
  if ((kind !== 'relation' && kind !== 'binary') || (space === ',' && !closed)) return undefined;
  const after = closed ? `\\${space}` : '';
  return { kind, end: closed ? end + 1 : end, tex: `\\${space}\\${word}${after}`, proof: 2 };
}

/** `...` between brackets, `.5` behind a space. */
function readDots(place: Place): Piece | undefined {
  const { text, at, depth } = place;
  if (!text.startsWith('...', at))
    return pointBefore.test(text[at - 1] ?? ' ') ? readNumber(place) : undefined;
  return depth > 0 ? { kind: 'symbol', end: at + 3, tex: '...', proof: 0 } : undefined;
}

/** `\alpha`, `\bar{D}` that kept its backslash outside dollars. */
function readCommand(place: Place): Piece | undefined {
  const { text, at } = place;
  slashed.lastIndex = at;
  const name = slashed.exec(text)?.groups?.['name'];
  if (name === undefined) return undefined;
  const written = readWritten(place, name);
  if (written) return written;
  const kind = commandKinds.get(name);
  if (text.startsWith(degree, at - 1)) return undefined;
  return (
    kind && { kind: pieceKind(name), end: slashed.lastIndex, tex: `\\${name}`, proof: 2, name }
  );
}

/** A run of letters: a letter, a command, or several of them glued together. */
function readWord(place: Place): Piece | undefined {
  const { text, at } = place;
  letters.lastIndex = at;
  const run = letters.exec(text)?.[0] ?? '';
  return (
    readShortFraction(place, run) ??
    readDelimited(place, run) ??
    readNamedBracket(place, run) ??
    readWrapper(place, run) ??
    readFont(place, run) ??
    readNamedFunction(place, run) ??
    commandPiece(run, at) ??
    (run.length === 1 ? readLetter(place, run) : undefined) ??
    readGlued(place, run)
  );
}

/** `A` of `A800` begins a name. */
function readLetter({ text, at, depth }: Place, run: string): Piece | undefined {
  return depth === 0 && digit.test(text[at + 1] ?? '') ? undefined : letterPiece(run, at);
}

/** A command's name → its piece. */
export function commandPiece(name: string, at: number): Piece | undefined {
  if (!commandKinds.has(name)) return undefined;
  const telling = isTelling(name);
  return {
    kind: pieceKind(name),
    end: at + name.length,
    tex: `\\${name}`,
    proof: telling ? 2 : 0,
    name,
    quiet: !telling && !isGreekName(name),
  };
}

function pieceKind(name: string): PieceKind {
  const kind = commandKinds.get(name);
  if (kind === 'relation' || kind === 'binary') return kind;
  return kind === 'function' || kind === 'sum' ? 'function' : 'symbol';
}

/** The first of glued symbols: `lambda` of `lambdacdot`, `N` of `Ntimes`, `mu` of `muP`, `O` of `Oleft(`. */
function readGlued({ text, at, depth }: Place, run: string): Piece | undefined {
  const [first] = splitGlued(run) ?? [];
  if (first !== undefined)
    return { ...(commandPiece(first, at) ?? letterPiece(first, at)), ...told };
  if (micro.test(run) && quantity.test(text.slice(Math.max(0, at - 2), at)))
    return { kind: 'symbol', end: at + run.length, tex: `\\mu\\text{${run.slice(2)}}`, proof: 2 };
  if (timesBeforeName.test(run)) return commandPiece('times', at);
  if (gluedBracket.test(run) && text[at + run.length] !== undefined) return letterPiece(run, at);
  const name = greekBeforeCapital.exec(run)?.[1] ?? '';
  if (isGreekName(name)) return commandPiece(name, at);
  if (depth === 0) return undefined;
  return gluedFunction.test(run) || isProduct(run, text[at + run.length])
    ? letterPiece(run, at)
    : undefined;
}

/** Glued to an operator, a letter or a word isn't English. */
const told = { proof: 2, quiet: false } as const;

const letterPiece = ([first = '']: string, at: number): Piece => ({
  kind: 'letter',
  end: at + 1,
  tex: first,
  proof: 0,
});

/** `Hd`, `QK`: letters side by side, where no hyphen makes a word of them. */
function isProduct(run: string, next: string | undefined): boolean {
  return product.test(run) && !shortWords.has(run) && next !== '-';
}

/** `frac12`, which was `\frac12`. */
function readShortFraction({ text, at }: Place, run: string): Piece | undefined {
  const figures = text.slice(at + run.length, at + run.length + 2);
  if (run !== 'frac' || !twoFigures.test(figures)) return undefined;
  return { kind: 'symbol', end: at + run.length + 2, tex: `\\frac${figures}`, proof: 2 };
}

/** `poly(` of `\mathrm{poly}(\log n)`. */
function readNamedFunction({ text, at }: Place, run: string): Piece | undefined {
  const end = at + run.length;
  if (!namedFunctions.has(run) || text[end] !== '(') return undefined;
  return { kind: 'function', end, tex: `\\mathrm{${run}}`, proof: 0, name: run, quiet: true };
}

const marks = new Set('=<>+-*/|×±≤≥≈∼→∈·∝≠−'.split(''));
const letter = /[A-Za-z]/;
const digit = /\d/;
/** `θ` */
const greekLetter = /[\u0391-\u03a9\u03b1-\u03c9\u03d5\u03f5]/;
/** `12,000`, `12{,}000`, `18\%` */
const number = /(?<value>\d+(?:\{,\}\d{3})+|\d+(?:[.,]\d+)*|\.\d+)(?<percent>\\?%)?/y;
/** `mum`, `mus` behind a number: micrometres, microseconds */
const micro = /^mu(?:[msgLlWVAF]|Hz)$/;
/** `150 ` */
const quantity = /\d\s?$/;
/** `times` of `!times!` */
const tightWord = /^[A-Za-z]+/;
const longestTight = 24;
/** What may stand before `.5` */
const pointBefore = /[\s=<>]/;
/** `alpha` */
const letters = /[A-Za-z]+/y;
/** `\alpha` */
const slashed = /\\(?<name>[A-Za-z]+)/y;
/** `Hd`, `QK`, `abc` */
const product = /^[A-Za-z]{2,3}$/;
const shortWords = new Set(
  'is if of or on as at by an and the for we our to in it its no not'.split(' '),
);
const namedFunctions = new Set(['poly', 'polylog']);
/** `timesRTX` behind a number: the name isn't part of the formula */
const timesBeforeName = /^times[A-Z]/;
/** `Oleft` before a bracket */
const gluedBracket = /^[A-Za-z]left$/;
/** `12` of `frac12` */
const twoFigures = /^\d\d$/;
/** `muP` */
const greekBeforeCapital = /^([a-z]+)[A-Z]$/;
/** `nlog`, `dlog` between brackets */
const gluedFunction = /^[A-Za-z](?:log|exp|ln|max|min)$/;
