import { type MarkupElement, type MarkupNode, toAttribute, toContent } from './markup-tree.ts';
import { mathmlToTex } from './mathml-to-tex.ts';

/** A formula in all the ways that its markup has it, as TeX: what its author wrote first, then MathML. */
export function toTexOf(node: MarkupElement): string[] {
  const maths = find(node, isMath);
  return [
    ...find(node, isTex).map((one) => cleanTex(toContent(one))),
    ...maths.flatMap((math) => find(math, isTexNote)).map((one) => cleanTex(toContent(one))),
    ...maths.map(mathmlToTex),
  ].filter((tex) => tex !== '');
}

/** Whether an element holds one formula and no words beside it. */
export function isOneFormula(node: MarkupElement): boolean {
  const [maths, texts] = [find(node, isMath).length, find(node, isTex).length];
  if (maths > 1 || texts > 1 || maths + texts === 0) return false;
  return !node.children.some((child) => typeof child === 'string' && child.trim() !== '');
}

/** What a formula that can't be shown as one reads as. */
export function toPlainFormula(node: MarkupElement): string {
  const [math] = find(node, isMath);
  return (math ? toShown(math) : toContent(node)).replace(unseen, '');
}

const isMath = ({ name }: MarkupElement): boolean => name === 'math';
const isTex = ({ name }: MarkupElement): boolean => name === 'tex-math' || name === 'tex';
const isTexNote = (node: MarkupElement): boolean =>
  node.name === 'annotation' && texNote.test(toAttribute(node, 'encoding') ?? '');

/** The outermost elements of a kind in an element, itself included. */
function find(node: MarkupNode, isWanted: (node: MarkupElement) => boolean): MarkupElement[] {
  if (typeof node === 'string') return [];
  if (isWanted(node)) return [node];
  return node.children.flatMap((child) => find(child, isWanted));
}

function toShown(node: MarkupNode): string {
  if (typeof node === 'string') return node.trim();
  if (node.name.startsWith('annotation')) return '';
  return node.children.map(toShown).join('');
}

/** `\documentclass…\begin{document}$$x$$\end{document}` → `x` */
function cleanTex(tex: string): string {
  const body = document.exec(tex)?.[1] ?? tex;
  let inner = body.replace(whiteSpace, ' ').trim();
  for (const fence of fences) inner = fence.exec(inner)?.[1]?.trim() ?? inner;
  return inner;
}

/** A whole document around some TeX, as Springer deposits it → the TeX, in any text. */
export function unwrapDocuments(text: string): string {
  return text.includes('\\documentclass')
    ? text.replace(documents, (_, body: string) => body.trim().replace(doubled, '$$$1$$'))
    : text;
}

const texNote = /^(?:application\/(?:x-)?(?:la)?tex|latex|tex|TeX)$/i;
const document = /\\begin\{document\}((?:(?!\\begin\{document\}).){0,4000}?)\\end\{document\}/s;
const documents =
  /\\documentclass(?:(?!\\documentclass|\\begin\{document\}).){0,2000}\\begin\{document\}((?:(?!\\documentclass|\\end\{document\}).){0,4000})\\end\{document\}/gs;
const doubled = /^\$\$(.*)\$\$$/s;
const fences = [
  /^\$\$(.*)\$\$$/s,
  /^\$(.*)\$$/s,
  /^\\\((.*)\\\)$/s,
  /^\\\[(.*)\\\]$/s,
  /^\\begin\{(?:equation|displaymath|math)\*?\}(.*)\\end\{(?:equation|displaymath|math)\*?\}$/s,
];
const whiteSpace = /\s+/g;
/** Signs that no reader sees: function application, invisible times */
const unseen = /[\u2061-\u2064]/g;
