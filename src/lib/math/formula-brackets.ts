import { isOperator, joinTex, type Piece, type Place } from './formula-piece.ts';

/** A bracket → it with all that it holds: `(x, y)`, `[0, 1]`, `{t}`. */
export function readGroup(place: Place, open: string): Piece | undefined {
  const close = closers.get(open) ?? '';
  if (place.text.startsWith(degree, place.at)) return undefined;
  const inside = place.readInside({ ...place, at: place.at + 1, depth: place.depth + 1 }, close);
  if (!inside) return undefined;
  const kind = open === '{' && isOperatorOnly(inside) ? inside.kind : 'group';
  const proof = kind === 'group' ? inside.proof : 2;
  const isSet = inside.listed === true || figures.test(inside.tex);
  const tex = open === '{' && isSet ? `\\{${inside.tex}\\}` : open + inside.tex + close;
  return { kind, proof, end: inside.end + 1, tex, ...(inside.listed && { listed: true }) };
}

/** What stands in braces → whether it is an operator still: `{=}` and `{,}` only space it more tightly. */
export const isOperatorOnly = (piece: Piece) => isOperator(piece) || piece.kind === 'separator';

/** `left` and a bracket → all until `right`, as in `Oleft( m right)`. */
export function readDelimited(place: Place, run: string): Piece | undefined {
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

/** A bracket that a command stands for → it with all that it holds: `langle x, y rangle`, `lceil n{2} rceil`. */
export function readNamedBracket(place: Place, run: string): Piece | undefined {
  const open = namedOpen.exec(run)?.[0];
  if (open === undefined) return undefined;
  const close = `r${open.slice(1)}`;
  const inside = place.readInside(
    { ...place, at: place.at + open.length, depth: place.depth + 1 },
    close,
  );
  if (!inside) return undefined;
  const tex = joinTex(joinTex(`\\${open}`, inside.tex), `\\${close}`);
  return { kind: 'group', end: inside.end + close.length, tex, proof: 2 };
}

/** A bar → all until the next one, where it is a norm: `|v_θ|`, `||x||_2`. */
export function readNorm(place: Place): Piece | undefined {
  const { text, at } = place;
  const bars = text.startsWith('||', at) ? '||' : '|';
  if (!normBegins.test(text.slice(at + bars.length, at + bars.length + 1))) return undefined;
  const inside = place.readInside({ ...place, at: at + bars.length, depth: place.depth + 1 }, bars);
  if (!inside || isOperator(inside)) return undefined;
  const end = inside.end + bars.length;
  const bar = bars === '||' || text[end] === '_' ? '\\|' : '|';
  return { kind: 'group', end, tex: bar + inside.tex + bar, proof: inside.proof };
}

/** What arXiv makes of `°`; the clean-up of prose restores it. */
export const degree = '{\\deg}';
/** Brackets, and what closes each. */
export const closers: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
/** `4,8`, which is read as one number */
const figures = /^\d+(?:,\d{1,2})+$/;
/** `langle`, `lceil` of `lceillog` */
const namedOpen = /^(?:langle|lfloor|lceil|lVert|lvert)/;
/** What may stand behind the first bar: no space, and no other bar */
const normBegins = /[^\s|]/;
