import { commandKinds, isGreekName, isTelling, wrapperCommands } from './commands.ts';
import { isOperator, type Piece, type PieceKind, type Place } from './formula-piece.ts';
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
  if (closers.has(first)) return readGroup(place, first);
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

/** `=`, `+`, `|`, and `,` between brackets. */
function readMark({ text, at, depth }: Place, first: string): Piece | undefined {
  if (first === '.' && text.startsWith('...', at)) {
    return depth > 0 ? { kind: 'symbol', end: at + 3, tex: '...', proof: 0 } : undefined;
  }
  if (first === ',' || first === ';' || first === ':') {
    return { kind: 'separator', end: at + 1, tex: first, proof: 0 };
  }
  if (first === '!' || first === "'") {
    return depth > 0 ? { kind: 'separator', end: at + 1, tex: first, proof: 0 } : undefined;
  }
  return marks.has(first) ? { kind: 'mark', end: at + 1, tex: first, proof: 0 } : undefined;
}

/** `\alpha` that kept its backslash outside dollars. */
function readCommand({ text, at }: Place): Piece | undefined {
  slashed.lastIndex = at;
  const name = slashed.exec(text)?.groups?.['name'];
  if (name === undefined) return undefined;
  const kind = commandKinds.get(name);
  return kind && { kind: pieceKind(name), end: slashed.lastIndex, tex: `\\${name}`, proof: 2, name };
}

/** A run of letters: a letter, a command, or several of them glued together. */
function readWord(place: Place): Piece | undefined {
  const { text, at } = place;
  letters.lastIndex = at;
  const run = letters.exec(text)?.[0] ?? '';
  return (
    readDelimited(place, run) ??
    readWrapper(place, run) ??
    commandPiece(run, at) ??
    (run.length === 1 ? { kind: 'letter', end: at + 1, tex: run, proof: 0 } : undefined) ??
    readGlued(place, run)
  );
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

/** The first symbol of glued ones: `l` of `lambdacdot` no, `lambda` of `lambdacdot`, `N` of `Ntimes`. */
function readGlued({ text, at, depth }: Place, run: string): Piece | undefined {
  const parts = splitGlued(run);
  const [first = ''] = parts ?? [];
  if (parts) return commandPiece(first, at) ?? { kind: 'letter', end: at + 1, tex: first, proof: 2 };
  if (run.startsWith('times') && capital.test(run[5] ?? '')) return commandPiece('times', at);
  if (depth === 0 || run.length > 3 || /^(?:is|if|of|or|on|as|at|by|an|and|the|for|we|our)$/i.test(run)) return undefined;
  const next = text[at + run.length] ?? '';
  return product.test(run) && next !== '-' ? { kind: 'letter', end: at + 1, tex: run[0] ?? '', proof: 0 } : undefined;
}

/** `lambdacdot` → `lambda`, `cdot`; `Ntimes` → `N`, `times`; a word that isn't glued → undefined. */
export function splitGlued(run: string): string[] | undefined {
  const whole = splitCommands(run);
  if (whole) return whole;
  const rest = splitCommands(run.slice(1));
  return rest && [run[0] ?? '', ...rest];
}

/** Commands end to end; every command behind the first must be one that is no English word's end. */
function splitCommands(run: string): string[] | undefined {
  const parts: string[] = [];
  let end = run.length;
  while (end > 0) {
    const tail = gluable.find((name) => run.endsWith(name, end));
    if (!tail) break;
    parts.unshift(tail);
    end -= tail.length;
  }
  if (parts.length === 0) return undefined;
  if (end === 0) return parts;
  const head = run.slice(0, end);
  return commandKinds.has(head) ? [head, ...parts] : undefined;
}

/** Commands that authors write without a space behind a letter or another command, longest first. */
const gluable = [...commandKinds.keys()]
  .filter((name) => (isTelling(name) && name.length > 2) || name === 'times' || name === 'sim')
  .sort((a, b) => b.length - a.length);

/** `left( … right)` with its brackets, as in `Oleft( m right)`. */
function readDelimited(place: Place, run: string): Piece | undefined {
  if (run !== 'left') return undefined;
  const open = place.text[place.at + 4] ?? '';
  const close = closers.get(open);
  if (close === undefined) return undefined;
  const inside = place.readInside(
    { ...place, at: place.at + 5, depth: place.depth + 1 },
    `right${close}`,
  );
  if (!inside) return undefined;
  const [before, after] = open === '{' ? ['\\{', '\\}'] : [open, close];
  const end = inside.end + 5 + close.length;
  return { kind: 'group', end, tex: `\\left${before}${inside.tex}\\right${after}`, proof: 2 };
}

/** `texttt{D}`: the outer command is lost and the inner one left; `\mathord` stands for the outer. */
function readWrapper({ text, at }: Place, run: string): Piece | undefined {
  if (!wrapperCommands.has(run) || text[at + run.length] !== '{') return undefined;
  wrapped.lastIndex = at + run.length;
  const inner = wrapped.exec(text)?.groups?.['inner'];
  if (inner === undefined) return undefined;
  const tex = `\\mathord{\\${run}{${inner}}}`;
  return { kind: 'group', end: wrapped.lastIndex, tex, proof: 2 };
}

/** `(x, y)`, `[0, 1]`, `{t}`: a bracket and all that it holds. */
function readGroup(place: Place, open: string): Piece | undefined {
  const close = closers.get(open) ?? '';
  const inside = place.readInside({ ...place, at: place.at + 1, depth: place.depth + 1 }, close);
  if (!inside) return undefined;
  const kind = open === '{' && isOperatorOnly(inside) ? inside.kind : 'group';
  return { ...inside, kind, end: inside.end + 1, tex: `${open}${inside.tex}${close}` };
}

/** `{=}` and `{,}` space an operator more tightly; they are operators still. */
const isOperatorOnly = (piece: Piece) => isOperator(piece) || piece.kind === 'separator';

/** `8{255}` → `\frac{8}{255}`: what `\frac{8}{255}` leaves. */
function readFraction(place: Place, above: Piece): Piece | undefined {
  if (place.text[place.at] !== '{' || !fractionTops.has(above.kind)) return undefined;
  const below = place.readInside({ ...place, at: place.at + 1, depth: place.depth + 1 }, '}');
  if (!below || isOperatorOnly(below)) return undefined;
  const numeric = above.kind === 'number' && (below.kind === 'number' || below.proof > 0);
  return {
    kind: 'group',
    end: below.end + 1,
    tex: `\\frac{${topTex(above)}}{${below.tex}}`,
    proof: numeric ? 2 : below.proof,
  };
}

/** `\mathord{\text{a}}` above a fraction bar was the argument of `\frac` itself. */
function topTex({ tex }: Piece): string {
  return tex.startsWith('\\mathord{') ? tex.slice('\\mathord{'.length, -1) : tex;
}

const fractionTops = new Set<PieceKind>(['number', 'letter', 'symbol', 'scripted', 'group']);
const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const marks = new Set('=<>+-*/|×±≤≥≈∼→∈·∝≠−'.split(''));
const letter = /[A-Za-z]/;
const digit = /\d/;
const capital = /[A-Z]/;
/** `θ` */
const greekLetter = /[\u0391-\u03a9\u03b1-\u03c9\u03d5\u03f5]/;
/** `12,000`, `18\%` */
const number = /(?<value>\d+(?:[.,]\d+)*)(?<percent>\\?%)?/y;
/** `alpha` */
const letters = /[A-Za-z]+/y;
/** `\alpha` */
const slashed = /\\(?<name>[A-Za-z]+)/y;
/** `{response length}` */
const wrapped = /\{(?<inner>[A-Za-z0-9 .,+-]{1,60})\}/y;
/** `Hd`, `QK`: letters side by side */
const product = /^[A-Za-z]{2,3}$/;
