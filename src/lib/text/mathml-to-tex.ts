import { commandKinds } from '#lib/math/commands.ts';
import { toMathCharacter } from './math-characters.ts';
import { type MarkupElement, type MarkupNode, toAttribute, toContent } from './markup-tree.ts';

/** MathML → its TeX: `<msup><mi>x</mi><mn>2</mn></msup>` → `x^2`. */
export function mathmlToTex(node: MarkupNode): string {
  return toTex(node).trim();
}

function toTex(node: MarkupNode): string {
  if (typeof node === 'string') return node.trim() === '' ? '' : writeCharacters(node.trim());
  return (writers.get(node.name) ?? writeRow)(node);
}

type Writer = (node: MarkupElement) => string;

/** An element's parts: white space between them says nothing. */
const partsOf = ({ children }: MarkupElement): MarkupNode[] =>
  children.filter((child) => typeof child !== 'string' || child.trim() !== '');
const part = (node: MarkupElement, index: number): string => {
  const found = partsOf(node)[index];
  return found === undefined ? '' : toTex(found).trim();
};
const braced = (tex: string): string => `{${tex}}`;
/** A script's argument: `_T`, `_{ij}`, `_\alpha`. */
const argument = (tex: string): string =>
  [...tex].length === 1 || loneCommand.test(tex) ? tex : braced(tex);
/** What a script hangs on: `x`, `\alpha`, `(a)`; more is braced. */
const base = (tex: string): string => (tex === '' || oneSign.test(tex) ? tex || '{}' : braced(tex));

/** Pieces of TeX → one, with a space where a command would swallow a letter. */
export function joinTex(pieces: readonly string[]): string {
  return pieces.reduce(
    (all, piece) =>
      openCommand.test(all) && letterFirst.test(piece) ? `${all} ${piece}` : all + piece,
    '',
  );
}

const writeCharacters = (text: string): string => joinTex([...text].map(toMathCharacter));
const writeRow: Writer = (node) => joinTex(partsOf(node).map(toTex));
const wrapped =
  (command: string): Writer =>
  (node) =>
    `\\${command}{${writeRow(node).trim()}}`;

const writers = new Map<string, Writer>([
  ['mi', writeIdentifier],
  ['mn', (node) => inVariant(node, writeCharacters(toContent(node).trim().replace(thousands, '')))],
  ['mo', writeOperator],
  ['ms', writeText],
  ['mtext', writeText],
  ['mspace', writeSpace],
  ['mfrac', writeFraction],
  ['msqrt', wrapped('sqrt')],
  ['mroot', (node) => `\\sqrt[${part(node, 1)}]{${part(node, 0)}}`],
  ['msub', (node) => `${base(part(node, 0))}_${argument(part(node, 1))}`],
  ['msup', writeRaised],
  [
    'msubsup',
    (node) => `${base(part(node, 0))}_${argument(part(node, 1))}${toRaised(part(node, 2))}`,
  ],
  ['munder', writeUnder],
  ['mover', writeOver],
  ['munderover', writeUnderOver],
  ['mmultiscripts', writeMultiscripts],
  ['mprescripts', () => ''],
  ['none', () => ''],
  ['mfenced', writeFenced],
  ['mtable', (node) => `\\begin{matrix}${partsOf(node).map(toTex).join(' \\\\ ')}\\end{matrix}`],
  ['mtr', (node) => partsOf(node).map(toTex).join(' & ')],
  ['mlabeledtr', (node) => partsOf(node).slice(1).map(toTex).join(' & ')],
  ['mphantom', wrapped('phantom')],
  [
    'menclose',
    (node) => (toAttribute(node, 'notation') === 'box' ? wrapped('boxed') : writeRow)(node),
  ],
  ['semantics', (node) => part(node, 0)],
  ['maction', (node) => part(node, 0)],
  ['annotation', () => ''],
  ['annotation-xml', () => ''],
  ['mstyle', (node) => inVariant(node, writeRow(node))],
]);

const variants = new Map([
  ['normal', 'mathrm'],
  ['bold', 'mathbf'],
  ['bold-italic', 'boldsymbol'],
  ['double-struck', 'mathbb'],
  ['script', 'mathcal'],
  ['bold-script', 'mathcal'],
  ['fraktur', 'mathfrak'],
  ['sans-serif', 'mathsf'],
  ['monospace', 'mathtt'],
]);

function inVariant(node: MarkupElement, tex: string): string {
  const variant = toAttribute(node, 'mathvariant') ?? '';
  const command = variants.get(variant);
  if (command === undefined || (variant === 'normal' && node.name !== 'mi')) return tex;
  // Greek and signs have no form of their own in these alphabets.
  if (tex.startsWith('\\')) return variant.startsWith('bold') ? `\\boldsymbol{${tex}}` : tex;
  return noLetter.test(tex) && variant === 'normal' ? tex : `\\${command}{${tex}}`;
}

function writeIdentifier(node: MarkupElement): string {
  const name = toContent(node).trim();
  if ([...name].length <= 1) return inVariant(node, writeCharacters(name));
  if (commandKinds.get(name) === 'function') return `\\${name}`;
  const isWord = word.test(name);
  if (toAttribute(node, 'mathvariant') !== undefined && isWord) return inVariant(node, name);
  return isWord ? `\\mathrm{${name}}` : writeCharacters(name);
}

function writeOperator(node: MarkupElement): string {
  const sign = toContent(node).trim();
  if (commandKinds.has(sign) && word.test(sign)) return `\\${sign}`;
  if (word.test(sign) && sign.length > 1) return `\\operatorname{${sign}}`;
  return writeCharacters(sign);
}

function writeText(node: MarkupElement): string {
  const text = toContent(node).replace(whiteSpace, ' ');
  if (text.trim() === '') return text === '' ? '' : '\\ ';
  return `\\text{${text.replace(special, '\\$&')}}`;
}

function writeSpace(node: MarkupElement): string {
  const width = Number.parseFloat(toAttribute(node, 'width') ?? '');
  if (!(width > 0)) return '';
  return width >= 1 ? '\\quad' : '\\,';
}

function writeFraction(node: MarkupElement): string {
  const parts = `${braced(part(node, 0))}${braced(part(node, 1))}`;
  const hasLine = !noLine.test(toAttribute(node, 'linethickness') ?? '');
  return hasLine ? `\\frac${parts}` : `\\genfrac{}{}{0pt}{}${parts}`;
}

/** `'` and `^\circ` are raised by themselves. */
function toRaised(tex: string): string {
  if (primes.test(tex)) return tex;
  return `^${argument(tex === '^\\circ' ? '\\circ' : tex)}`;
}

function writeRaised(node: MarkupElement): string {
  return base(part(node, 0)) + toRaised(part(node, 1));
}

const overs = new Map([
  ['¯', 'bar'],
  ['‾', 'overline'],
  ['ˉ', 'bar'],
  ['_', 'bar'],
  ['̅', 'bar'],
  ['−', 'bar'],
  ['-', 'bar'],
  ['^', 'hat'],
  ['ˆ', 'hat'],
  ['̂', 'hat'],
  ['~', 'tilde'],
  ['˜', 'tilde'],
  ['̃', 'tilde'],
  ['∼', 'tilde'],
  ['→', 'vec'],
  ['⃗', 'vec'],
  ['˙', 'dot'],
  ['.', 'dot'],
  ['̇', 'dot'],
  ['¨', 'ddot'],
  ['ˇ', 'check'],
  ['˘', 'breve'],
  ['⏞', 'overbrace'],
]);
const unders = new Map([
  ['_', 'underline'],
  ['̲', 'underline'],
  ['⏟', 'underbrace'],
]);

const contentOf = (node: MarkupElement, index: number): string => {
  const found = partsOf(node)[index];
  return found === undefined ? '' : toContent(found).trim();
};

function writeOver(node: MarkupElement): string {
  const [below, sign] = [part(node, 0), contentOf(node, 1)];
  const accent = overs.get(sign);
  if (accent === undefined)
    return isBig(node)
      ? `${below}${toRaised(part(node, 1))}`
      : `\\overset{${part(node, 1)}}{${below}}`;
  const isWide = [...contentOf(node, 0)].length > 1;
  return `\\${(isWide ? wide.get(accent) : undefined) ?? accent}{${below}}`;
}

const wide = new Map([
  ['bar', 'overline'],
  ['hat', 'widehat'],
  ['tilde', 'widetilde'],
  ['vec', 'overrightarrow'],
]);

function writeUnder(node: MarkupElement): string {
  const command = unders.get(contentOf(node, 1));
  if (command) return `\\${command}{${part(node, 0)}}`;
  return isBig(node)
    ? `${part(node, 0)}_${argument(part(node, 1))}`
    : `\\underset{${part(node, 1)}}{${part(node, 0)}}`;
}

function writeUnderOver(node: MarkupElement): string {
  const [big, under, over] = [0, 1, 2].map((index) => part(node, index));
  return isBig(node)
    ? `${big ?? ''}_${argument(under ?? '')}^${argument(over ?? '')}`
    : `\\overset{${over ?? ''}}{\\underset{${under ?? ''}}{${big ?? ''}}}`;
}

/** Whether what stands above and below is a limit: of a sum, an integral, `lim`, `max`. */
function isBig(node: MarkupElement): boolean {
  const name = part(node, 0).replace(/^\\/, '');
  return ['sum', 'function'].includes(commandKinds.get(name) ?? '') || name === 'int';
}

/** Scripts on both sides: of an isotope, of a tensor. */
function writeMultiscripts(node: MarkupElement): string {
  const [first, ...rest] = partsOf(node);
  const names = rest.map((one) => (typeof one === 'string' ? '' : one.name));
  const at = names.indexOf('mprescripts');
  const [after, before] = at < 0 ? [rest, []] : [rest.slice(0, at), rest.slice(at + 1)];
  const pre = toScripts(before);
  const body = first === undefined ? '' : toTex(first).trim();
  return joinTex([pre === '' ? '' : `{}${pre}`, base(body) + toScripts(after)]);
}

function toScripts(nodes: readonly MarkupNode[]): string {
  const [under, over] = [0, 1].map((side) =>
    joinTex(nodes.filter((_, index) => index % 2 === side).map(toTex)).trim(),
  );
  return `${under ? `_${argument(under)}` : ''}${over ? toRaised(over) : ''}`;
}

function writeFenced(node: MarkupElement): string {
  const open = toAttribute(node, 'open') ?? '(';
  const close = toAttribute(node, 'close') ?? ')';
  const separators = [...(toAttribute(node, 'separators') ?? ',').replace(whiteSpace, '')];
  const parts = partsOf(node).map(toTex);
  const inner = parts.flatMap((tex, index) =>
    index === 0 ? [tex] : [separators[Math.min(index, separators.length) - 1] ?? '', tex],
  );
  const body = joinTex(inner);
  const [left, right] = [open, close].map((sign) => (sign === '' ? '.' : writeCharacters(sign)));
  const isTall = tall.test(body) || left === '.' || right === '.';
  return isTall
    ? `\\left${left ?? '.'} ${body}\\right${right ?? '.'}`
    : joinTex([left ?? '', body, right ?? '']);
}

/** `\alpha` */
const loneCommand = /^\\[A-Za-z]+$/;
/** `x`, `\alpha`, `\mathrm{X}`, `(x)`, `{}` */
const oneSign = /^(?:[^\\]|\\[A-Za-z]+|\\[^A-Za-z]|\\[a-z]+\{[^{}]*\}|\{\})$/u;
const openCommand = /\\[A-Za-z]+$/;
const letterFirst = /^[A-Za-z]/;
const thousands = /[\s\u2009]+/g;
const word = /^[A-Za-z]+$/;
const noLetter = /^[^\p{L}]$/u;
const whiteSpace = /\s+/g;
/** What means something in the text of a formula */
const special = /[%#&_{}$]/g;
const noLine = /^0(?:\.0+)?(?:[a-z%]*)?$/;
const primes = /^'+$/;
const tall = /\\(?:frac|genfrac|sum|int|prod|begin|sqrt)/;
