import { renderTex } from './katex-check.ts';
import { parseMathml, type MathNode } from './mathml.ts';
import { doubleStruck, raised, lowered } from './unicode-scripts.ts';

/** TeX → plain Unicode: `\nu^2` → `ν²`, `\frac{8}{255}` → `8/255`; what KaTeX can't read stays as it is. */
export function texToUnicode(tex: string): string {
  const mathml = renderTex(tex, 'mathml');
  if (mathml === undefined) return tex;
  const text = parseMathml(mathml).map(toText).join('');
  return text
    .replace(variants, (letter) => usual.get(letter) ?? letter)
    .replace(spaces, ' ')
    .trim();
}

type Element = Exclude<MathNode, string>;

function toText(node: MathNode): string {
  if (typeof node === 'string') return node;
  return (writers.get(node.tag) ?? writeAll)(node);
}

type Writer = (node: Element) => string;

const writeAll: Writer = ({ children }) => writeRow(children);
const part = ({ children }: Element, index: number) => toText(children[index] ?? '');

const writers = new Map<string, Writer>([
  ['annotation', () => ''],
  ['mspace', ({ attributes }) => (attributes.includes('-') ? '' : ' ')],
  ['mtext', ({ children }) => children.map(toText).join('')],
  ['mo', ({ children }) => writeOperator(children.map(toText).join(''))],
  ['mi', writeIdentifier],
  ['msup', (node) => part(node, 0) + raised(part(node, 1))],
  ['msub', (node) => part(node, 0) + below(part(node, 1))],
  ['msubsup', (node) => part(node, 0) + lowered(part(node, 1)) + raised(part(node, 2))],
  ['munderover', (node) => part(node, 0) + lowered(part(node, 1)) + raised(part(node, 2))],
  ['munder', (node) => part(node, 0) + lowered(part(node, 1))],
  ['mover', writeOver],
  ['mfrac', (node) => `${bracketed(part(node, 0))}/${bracketed(part(node, 1))}`],
  ['msqrt', ({ children }) => `√${bracketed(writeRow(children))}`],
  ['mroot', (node) => `${raised(part(node, 1))}√${bracketed(part(node, 0))}`],
  ['mtr', ({ children }) => `${children.map(toText).join(' ')}; `],
]);

/** A row of nodes; a function's name keeps its distance from its neighbours. */
function writeRow(children: readonly MathNode[]): string {
  return children
    .map((child, index) => (isFunctionName(children, index) ? ` ${toText(child)}` : toText(child)))
    .join('')
    .replace(applied, (_, next: string) => (tight.test(next) ? next : ` ${next}`))
    .replace(afterOpening, '$1');
}

/** KaTeX puts U+2061, function application, behind `log` and its like. */
function isFunctionName(children: readonly MathNode[], index: number): boolean {
  const next = children[index + 1];
  return typeof next === 'object' && next.tag === 'mo' && next.children[0] === '\u2061';
}

/** `⊙` of M⊙ is a sign for itself, however low it stands. */
const below = (text: string) => (loneSign.test(text) ? text : lowered(text));

function writeOperator(operator: string): string {
  return relations.has(operator) ? ` ${operator} ` : operator;
}

function writeIdentifier({ attributes, children }: Element): string {
  const text = children.map(toText).join('');
  return attributes.includes('double-struck') ? doubleStruck(text) : text;
}

/** `\hat{x}` → x with a combining accent; anything else above a base is raised. */
function writeOver(node: Element): string {
  const base = part(node, 0);
  const above = part(node, 1).trim();
  const sign = accents.get(above);
  if (sign !== undefined) return [...base].length === 1 ? (base + sign).normalize('NFC') : base;
  return base + raised(above);
}

/** `a+b` → `(a+b)`; one number or name needs no brackets. */
function bracketed(text: string): string {
  return simple.test(text) ? text : `(${text})`;
}

const relations = new Set('= < > ≤ ≥ ≈ ≠ ≡ ∼ ≃ ≅ ∝ ∈ ∉ ⊂ ⊆ → ← ↔ ⇒ ⇔ ↦ ≪ ≫ ± ⟶ ⟹ ⟺ :='.split(' '));
const accents = new Map([
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['ˉ', '\u0304'],
  ['‾', '\u0304'],
  ['→', '\u20d7'],
  ['⃗', '\u20d7'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['ˇ', '\u030c'],
  ['˘', '\u0306'],
]);
/** KaTeX's forms of letters that people type, and search for, in another form. */
const usual = new Map([
  ['ϵ', 'ε'],
  ['ϕ', 'φ'],
  ['∣', '|'],
  ['−', '-'],
  ['\u2061', ''],
]);
const variants = /[ϵϕ∣−\u2061]/g;
/** `⊙`, `⊕` */
const loneSign = /^[⊙⊕]$/;
/** `( log` */
const afterOpening = /^ |([([{]) /g;
/** `(` or the end: no space behind a function's name */
const tight = /^[([)\]]?$/;
/** U+2061 behind a function's name, and what follows */
const applied = /\u2061\s*(.?)/gu;
const spaces = /\s+/g;
/** `255`, `x`, `ν²`, `log n` no */
const simple = /^[\p{L}\p{N}.\u0300-\u036f]*$/u;
