import { renderTex } from '#lib/math/katex-check.ts';
import { type MarkedText, type MarkStyle, toMarked } from '#lib/marked-text.ts';
import type { Elements, Role } from './elements.ts';
import { isOneFormula, toPlainFormula, toTexOf, unwrapDocuments } from './formulas.ts';
import {
  type MarkupElement,
  type MarkupNode,
  toAttribute,
  toContent,
  toMarkupTree,
} from './markup-tree.ts';
import { scanMarkup } from './scan-markup.ts';
import { createTextBuilder, type TextBuilder } from './text-builder.ts';

/** How a source's markup is to be read. */
export interface MarkupOptions {
  /** It is one line of a text: a tag may have its partner on another. */
  isLine?: boolean;
}

/** Markup in the elements of its notation → its text, and marks for what the markup says. */
export function decodeMarkup(
  source: string,
  elements: Elements,
  { isLine = false }: MarkupOptions = {},
): MarkedText {
  if (!source.includes('<') && !source.includes('&')) return toMarked(source);
  const bare = unwrapDocuments(source.replace(doctype, ''));
  const tokens = scanMarkup(bare, { elements, isLine });
  const hasBlocks = tokens.some(
    (token) => 'name' in token && blockRoles.has(elements.get(token.name) ?? 'through'),
  );
  const builder = createTextBuilder({ keepsLines: !hasBlocks });
  const tools: Tools = { builder, elements, isLine, hasBlocks };
  for (const node of toMarkupTree(tokens).children) addNode(node, tools);
  return builder.result();
}

interface Tools extends Required<MarkupOptions> {
  hasBlocks: boolean;
  builder: TextBuilder;
  elements: Elements;
}

function addNode(node: MarkupNode, tools: Tools): void {
  const { builder, elements } = tools;
  if (typeof node === 'string') {
    if (isAbstractWord(node, tools) && tools.hasBlocks) builder.leaveOut(node.trim());
    else builder.add(node);
    return;
  }
  if (node.name === '!') {
    builder.leaveOut(`<!--${toContent(node)}-->`);
    return;
  }
  const role = toStyledRole(node) ?? elements.get(node.name) ?? 'through';
  if (isStyle(role)) {
    const end = builder.mark(role);
    addChildren(node, tools);
    end();
  } else handlers[role](node, tools);
}

function addChildren({ children }: MarkupElement, tools: Tools): void {
  for (const child of children) addNode(child, tools);
}

const isStyle = (role: Role): role is MarkStyle => styles.has(role);
const styles: ReadonlySet<Role> = new Set(['emphasis', 'strong', 'code', 'raised', 'lowered']);

/** `<span style="font-style: italic">`, `<Emphasis Type="Bold">` */
function toStyledRole(node: MarkupElement): MarkStyle | undefined {
  if (!styled.has(node.name) || node.attributes === '') return undefined;
  const said = `${toAttribute(node, 'style') ?? ''} ${toAttribute(node, 'class') ?? ''} ${toAttribute(node, 'type') ?? ''}`;
  return styleWords.find(([, pattern]) => pattern.test(said))?.[0];
}

const styled = new Set(['span', 'font', 'emphasis', 'styled-content', 'named-content']);
const styleWords: readonly [MarkStyle, RegExp][] = [
  ['raised', /vertical-align:\s*super|\bsup(?:erscript)?\b/i],
  ['lowered', /vertical-align:\s*sub|\bsub(?:script)?\b/i],
  ['strong', /font-weight:\s*(?:bold|[6-9]00)|\bbold\b/i],
  ['emphasis', /font-style:\s*(?:italic|oblique)|\bitalic\b/i],
];

type Handler = (node: MarkupElement, tools: Tools) => void;

const block: Handler = (node, tools) => {
  if (isAbstractWord(node, tools)) {
    tools.builder.leaveOut(toContent(node).trim());
    return;
  }
  tools.builder.part('\n\n');
  addChildren(node, tools);
  tools.builder.part('\n\n');
};

const parted =
  (before: ' ' | '\n', after: ' ' | '\n'): Handler =>
  (node, tools) => {
    tools.builder.part(before);
    addChildren(node, tools);
    tools.builder.part(after);
  };

/** The lone word “Abstract” that a text begins with says nothing that its page doesn’t. */
const isAbstractWord = (node: MarkupNode, { builder, isLine }: Tools): boolean =>
  !isLine && builder.isEmpty() && abstractWord.test(toContent(node));

const heading: Handler = (node, tools) => {
  const { builder } = tools;
  if (isAbstractWord(node, tools)) {
    builder.leaveOut(toContent(node).trim());
    return;
  }
  builder.part('\n\n');
  if (toContent(node).trim() === '') return;
  const end = builder.mark('strong');
  addChildren(node, tools);
  if (!builder.endsSentence()) builder.add(':');
  end();
  builder.runIn();
};

const item: Handler = (node, tools) => {
  tools.builder.part('\n\n');
  if (!bullet.test(toContent(node))) {
    tools.builder.add('•');
    tools.builder.runIn();
  }
  addChildren(node, tools);
  tools.builder.part('\n\n');
};

/** One formula, maybe in several ways: the first that can be shown, else what it reads as. */
const formula: Handler = (node, { builder }) => {
  const tex = toTexOf(node).find((one) => renderTex(one, 'html') !== undefined);
  if (tex === undefined) builder.add(toPlainFormula(node));
  else builder.formula(tex);
};

/** Pictures of formulas carry their TeX beside them. */
const picture: Handler = (node, { builder }) => {
  const tex = (toAttribute(node, 'alt') ?? '').replace(/^\$+|\$+$/g, '').trim();
  const isFormula = texClass.test(toAttribute(node, 'class') ?? '');
  if (isFormula && tex !== '' && renderTex(tex, 'html') !== undefined) builder.formula(tex);
  else builder.leaveOut(`<${node.name}>${toContent(node).trim()}`);
};
const texClass = /\b(?:latex|tex|math)\b/i;

const handlers: Record<Exclude<Role, MarkStyle>, Handler> = {
  through: addChildren,
  quote: (node, tools) => {
    tools.builder.add('“');
    addChildren(node, tools);
    tools.builder.add('”');
  },
  link: (node, tools) => {
    const address = toAttribute(node, 'href') ?? toAttribute(node, 'xlink:href') ?? '';
    const end = webAddress.test(address) ? tools.builder.link(address) : undefined;
    addChildren(node, tools);
    end?.();
  },
  paragraph: block,
  preformatted: (node, tools) => {
    tools.builder.part('\n\n');
    const end = tools.builder.keepLines();
    addChildren(node, tools);
    end();
    tools.builder.part('\n\n');
  },
  heading,
  item,
  row: parted('\n', '\n'),
  cell: parted(' ', ' '),
  line: (_, { builder }) => {
    builder.line();
  },
  math: formula,
  tex: formula,
  formula: (node, tools) => {
    (isOneFormula(node) ? formula : addChildren)(node, tools);
  },
  'left-out': picture,
};

const blockRoles: ReadonlySet<Role> = new Set([
  'paragraph',
  'preformatted',
  'heading',
  'item',
  'row',
  'line',
]);
const webAddress = /^https?:\/\/[^\s<>"{}|\\^`\u0000-\u001f]{4,2000}$/i;
const doctype = /^\s*<!doctype\b[^<>]{0,500}>/i;
const abstractWord =
  /^\s*(?:abstract|summary|résumé|resumen|resumo|riassunto|zusammenfassung|аннотация|摘要)\s*[.:]?\s*$/iu;
/** `• `, `1. `, `(a) ` */
const bullet = /^\s*(?:[•‣◦–—*-]|\(?[\da-z]{1,3}[.)])\s/i;
