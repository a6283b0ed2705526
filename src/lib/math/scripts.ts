import type { PhrasingContent } from 'mdast';
import { renderTex } from './katex-check.ts';
import { renderPlain } from './render-plain.ts';
import { toScript } from './unicode-scripts.ts';

/** Raised or lowered nodes → Unicode where every character has such a form, else a formula: `10⁻³`, `E$_{\text{F}}$`. */
export function scripted(
  style: 'raised' | 'lowered',
  children: readonly PhrasingContent[],
): PhrasingContent[] {
  const text = children.map(toText).join('');
  const { before = '', words = '', after = '' } = edges.exec(text)?.groups ?? {};
  const space = (value: string): PhrasingContent[] =>
    value === '' ? [] : [{ type: 'text', value }];
  if (words === '') return space(text);
  const isPlain = children.every(({ type }) => type !== 'inlineMath');
  const shown = isPlain ? toScript(words, style) : undefined;
  if (shown !== undefined)
    return [...space(before), { type: 'text', value: shown }, ...space(after)];
  const tex = `${style === 'raised' ? '^' : '_'}{${children.map(toTex).join('').trim()}}`;
  const isShown = renderTex(tex, 'html') !== undefined;
  return [...space(before), ...(isShown ? [toMath(tex)] : children), ...space(after)];
}

const toMath = (value: string): PhrasingContent => ({ type: 'inlineMath', value });
const toText = (node: PhrasingContent): string => renderPlain(node);

function toTex(node: PhrasingContent): string {
  if (node.type === 'inlineMath') return node.value;
  const text = renderPlain(node).replace(special, '\\$&').replace(backslash, '\\backslash ');
  const isLetter = node.type === 'emphasis' && oneLetter.test(text);
  return isLetter ? text : `\\${node.type === 'emphasis' ? 'textit' : 'text'}{${text}}`;
}

/** Puts a script behind the formula that ends a list of nodes, as in `x_i^2`; tells whether it did. */
export function addScript(nodes: PhrasingContent[], node: PhrasingContent): boolean {
  const last = nodes.at(-1);
  if (last?.type !== 'inlineMath' || node.type !== 'inlineMath' || !script.test(node.value))
    return false;
  const joined = last.value + node.value;
  if (renderTex(joined, 'html') === undefined) return false;
  nodes[nodes.length - 1] = toMath(joined);
  return true;
}

const edges = /^(?<before>\s*)(?<words>.*?)(?<after>\s*)$/s;
/** What means something in the text of a formula */
const special = /[%#&_{}$]/g;
const backslash = /\\(?![%#&_{}$])/g;
const oneLetter = /^\p{L}$/u;
/** `_{\text{F}}`, `^{\text{th}}` */
const script = /^[_^]\{.*\}$/s;
