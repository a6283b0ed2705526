import { commandKinds, isGreekName, splitGlued } from './commands.ts';
import { joinTex, type Piece, type Place, type Proof } from './formula-piece.ts';

/** One or both scripts behind a base: `_0`, `^2`, `_{t-1}^{*}`. */
export interface Scripts {
  end: number;
  tex: string;
  proof: Proof;
}

/** Text at a place → the scripts that stand there, or undefined. */
export function readScripts(place: Place, base: 'letter' | 'number' | 'word'): Scripts | undefined {
  let end = place.at;
  let tex = '';
  let proof: Proof = 0;
  for (let seen = ''; seen.length < 2;) {
    const mark = place.text[end] ?? '';
    if ((mark !== '^' && mark !== '_') || seen.includes(mark)) break;
    if (mark === '_' && base === 'word' && place.text[end + 1] !== '{') break;
    const script = readScript({ ...place, at: end + 1 }, mark);
    if (!script) break;
    seen += mark;
    end = script.end;
    tex += mark + script.tex;
    proof = 2;
  }
  return tex === '' ? undefined : { end, tex, proof };
}

interface Script {
  end: number;
  tex: string;
}

/** What follows `^` or `_`: a group, a command, a number, or one character. */
function readScript(place: Place, mark: string): Script | undefined {
  const { text, at } = place;
  const next = text[at] ?? '';
  if (next === '{') return readGroupScript(place);
  if (next === '\\' || letter.test(next)) return readWordScript(place);
  if (mark === '^' && next === '(') return readBracketScript(place);
  const sign = numberScript(text, at, mark);
  if (sign) return sign;
  if (mark === '^' && starScript.test(next)) return { end: at + 1, tex: next };
  return greekLetter.test(next) ? { end: at + 1, tex: next } : undefined;
}

/** `^{-1}`, `_{RL}`: a name becomes upright text, anything else is read as a formula. */
function readGroupScript(place: Place): Script | undefined {
  const { text, at } = place;
  const [flat = '', more] = text.slice(at + 1, at + 2 + maxNameLength).split('}', 2);
  const name = more === undefined ? undefined : nameScript.exec(flat)?.groups;
  if (name && !isGlued(flat)) {
    const { comma = '', font = '', word = '' } = name;
    if (font) return { end: at + flat.length + 2, tex: `{\\${font} ${word}}` };
    return { end: at + flat.length + 2, tex: `{${comma ? '\\,' : ''}${nameTex(word)}}` };
  }
  const inside = place.readInside({ ...place, at: at + 1, depth: place.depth + 1 }, '}');
  return inside && { end: inside.end + 1, tex: `{${inside.tex}}` };
}

/** `mtimes n` holds an operator: it isn't a name. */
const isGlued = (flat: string) => flat.split(/[ ,-]/).some((word) => splitGlued(word));

/** A name in a script → its TeX: `RL` → `\text{RL}`, `theta` → `\theta`, `ij` → `ij`. */
function nameTex(word: string): string {
  if (commandKinds.has(word) && (isGreekName(word) || scriptCommands.has(word))) return `\\${word}`;
  if (word.length === 1 || shortIndex.test(word)) return word;
  return `\\text{${word}}`;
}

/** `^circ`, `^\top`, `_theta`, or one letter that no letter follows: `_k`. */
function readWordScript({ text, at }: Place): Script | undefined {
  wordScript.lastIndex = at;
  const { slash = '', word = '' } = wordScript.exec(text)?.groups ?? {};
  const end = wordScript.lastIndex;
  if (word === '') return undefined;
  if (slash) return commandKinds.has(word) ? { end, tex: `\\${word}` } : undefined;
  if (isScriptCommand(word)) return { end, tex: `\\${word}` };
  const [head = word] = splitGlued(word) ?? (conditional.test(word) ? [word.slice(0, 1)] : []);
  if (head.length < word.length) return readHead(head, at);
  return word.length === 1 && !wordGoesOn.test(text[end] ?? '') ? { end, tex: word } : undefined;
}

/** `k` of `_ktimes`: the script, with the operator left for what follows. */
function readHead(head: string, at: number): Script | undefined {
  if (head.length > 1 && !isScriptCommand(head)) return undefined;
  return { end: at + head.length, tex: head.length > 1 ? `\\${head}` : head };
}

const isScriptCommand = (word: string) => isGreekName(word) || scriptCommands.has(word);

/** `^10`, `^-5`, `_0`. A subscript that goes on is a name: `T_12b`. */
function numberScript(text: string, at: number, mark: string): Script | undefined {
  digits.lastIndex = at;
  const found = digits.exec(text)?.[0];
  if (found === undefined) return undefined;
  const end = at + found.length;
  if (mark === '_' && (found.startsWith('-') || goesOn(text, end))) return undefined;
  return { end, tex: found.length > 1 ? `{${found}}` : found };
}

/** Whether a subscript is only a part of a longer word, unless an operator is glued to it: `_2propto`. */
function goesOn(text: string, at: number): boolean {
  wordScript.lastIndex = at;
  const word = wordScript.exec(text)?.groups?.['word'] ?? '';
  return wordGoesOn.test(text[at] ?? '') && !commandKinds.has(word) && !splitGlued(word);
}

/** `^(-10)`: the whole bracket is raised. */
function readBracketScript(place: Place): Script | undefined {
  const inside = place.readInside({ ...place, at: place.at + 1, depth: place.depth + 1 }, ')');
  return inside && { end: inside.end + 1, tex: `{(${inside.tex})}` };
}

/** A base and its scripts → one piece. The letter of `R^d` is the real numbers'; `R^2` may be a statistic. */
export function withScripts(base: Piece, scripts: Scripts | undefined): Piece {
  if (!scripts) return base;
  const isSpace = base.kind === 'letter' && base.tex === 'R' && dimension.test(scripts.tex);
  return {
    kind: base.kind === 'function' ? 'function' : 'scripted',
    end: scripts.end,
    tex: joinTex(isSpace ? '\\mathbb{R}' : base.tex, scripts.tex),
    proof: scripts.proof,
  };
}

const maxNameLength = 40;
const scriptCommands = new Set(
  `circ star ast dagger ddagger top bot prime degree infty ell pm mp perp parallel bullet odot oplus times
  max min sup inf lim log uparrow downarrow rightarrow`.split(/\s+/),
);
/** `a`, `Z` */
const letter = /[A-Za-z]/;
/** `θ`, `Δ` */
const greekLetter = /[\u0391-\u03a9\u03b1-\u03c9\u03d5\u03f5]/;
/** `*`, `+`, `-`, `†`, `§` */
const starScript = /[*+\-†‡§¶∗⋆°′]/;
/** `RL`, `,old`, `d model` */
const nameScript =
  /^(?<comma>,?)(?:(?<font>rm|bf|it|sf|tt|cal) )?(?<word>[A-Za-z]+(?:[ -][A-Za-z]+)*)$/;
/** `^d`, `^{n \times d}` */
const dimension = /^\^(?:[dnmkKNFD]$|\{[^{}]*[a-zA-Z][^{}]*\}$)/;
/** `ij`, `kl`: two small letters are two indices */
const shortIndex = /^[a-z]{2}$/;
/** `circ`, `\top` */
const wordScript = /(?<slash>\\?)(?<word>[A-Za-z]+)/y;
/** `wmid` of `y_wmid x` */
const conditional = /^[a-zA-Z]mid$/;
/** What may not follow a script of one letter: `x_ij`, `a_b_c`, `p_1a` */
const wordGoesOn = /[A-Za-z0-9_]/;
/** `10`, `-5`; a superscript's sign needs a digit */
const digits = /-?\d+/y;
