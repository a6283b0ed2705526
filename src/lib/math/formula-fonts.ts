import { isGreekName, wrapperCommands } from './commands.ts';
import type { Piece, Place } from './formula-piece.ts';

/** A font and its braces, `texttt{D}` → what they hold; the command around is lost. */
export function readWrapper({ text, at }: Place, run: string): Piece | undefined {
  if (!wrapperCommands.has(run) || text[at + run.length] !== '{') return undefined;
  wrapped.lastIndex = at + run.length;
  const inner = wrapped.exec(text)?.groups?.['inner'];
  if (inner === undefined) return undefined;
  const tex = `\\${outerOf(run, inner)}{\\${run}{${inner.replaceAll('\n', ' ')}}}`;
  return { kind: 'group', end: wrapped.lastIndex, tex, proof: 2 };
}

/** What stood around a font: an acronym's letters are underlined, Landau's symbol is soft; else nothing is known. */
function outerOf(font: string, inner: string): string {
  if (textFont.test(font) && fewLetters.test(inner)) return 'underline';
  return font === 'mathcal' && inner === 'O' ? 'tilde' : 'mathord';
}

/** TeX that `readWrapper` made → what the lost command stood around; anything else → undefined. */
export function unwrapped(tex: string): string | undefined {
  return wrapperTex.exec(tex)?.[1];
}

/** A font without braces and what it is for: `mathcal O`, `bm u`, `bmpi`, `mathbfβ`. */
export function readFont({ text, at }: Place, run: string): Piece | undefined {
  const name = font.exec(run)?.[0];
  if (name === undefined) return undefined;
  const glued = run.slice(name.length);
  const end = at + run.length;
  if (glued !== '' && (glued.length === 1 || isGreekName(glued)))
    return {
      kind: 'symbol',
      end,
      tex: `\\${name}${glued.length === 1 ? ' ' : '\\'}${glued}`,
      proof: 2,
    };
  const letter = glued === '' ? oneLetter.exec(text.slice(end, end + 3))?.[1] : undefined;
  return letter === undefined
    ? undefined
    : { kind: 'symbol', end: end + letter.length, tex: `\\${name}${letter}`, proof: 2 };
}

/** `{response length}` */
const wrapped = /\{(?<inner>[A-Za-z0-9 \n.,+-]{1,60})\}/y;
/** `mathbf`, and `bm` of `bmpi` */
const font = /^(?:math(?:bf|cal|bb|rm|frak|sf|scr)|boldsymbol|bm)/;
/** ` u` of `bm u`, `β` */
const oneLetter = /^( ?[A-Za-z\u0391-\u03a9\u03b1-\u03c9\u03d5\u03f5])(?![A-Za-z])/;
/** `\underline{\text{a}}` */
const wrapperTex = /^\\(?:underline|tilde|mathord)\{(\\.*)\}$/;
const textFont = /^text(?:bf|it)?$/;
/** `S`, `CO`, `Jump` */
const fewLetters = /^[A-Za-z]{1,4}$/;
