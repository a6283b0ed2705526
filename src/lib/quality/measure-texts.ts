import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { renderTex } from '#lib/math/katex-check.ts';
import { parseMarkdown } from '#lib/math/markdown.ts';
import { isLeftTex } from '#lib/math/raw-tex.ts';

/** A paper's texts as its file holds them, in Markdown. */
export interface WrittenTexts {
  title: string;
  abstract: string;
}

/** What is left in a text that a reader should not see. */
export interface TextFault {
  kind: 'title' | 'abstract' | 'formula';
  /** The paper's title. */
  paper: string;
  /** A formula's TeX, or the first mark that is left with the words around it. */
  excerpt: string;
}

/** How much TeX is left in papers. */
export interface TextMeasure {
  papers: number;
  /** Titles with a raw `$`, `\` or `{` outside formulas and code; so for abstracts. */
  titles: number;
  abstracts: number;
  /** Formulas, those that were left as code for want of a reading among them. */
  formulas: number;
  /** Formulas that KaTeX can't render. */
  unrendered: number;
  faults: TextFault[];
}

/** Papers → what TeX is left in them. */
export function measureTexts(papers: readonly WrittenTexts[]): TextMeasure {
  const measured = papers.map(measurePaper);
  const faults = measured.flatMap((paper) => paper.faults);
  const count = (kind: TextFault['kind']) => faults.filter((fault) => fault.kind === kind).length;
  return {
    papers: papers.length,
    titles: count('title'),
    abstracts: count('abstract'),
    formulas: measured.reduce((sum, { formulas }) => sum + formulas, 0),
    unrendered: count('formula'),
    faults,
  };
}

function measurePaper({ title, abstract }: WrittenTexts) {
  const texts = [
    { kind: 'title' as const, ...readText(title) },
    { kind: 'abstract' as const, ...readText(abstract) },
  ];
  const faults = texts.flatMap(({ kind, prose, unrendered }): TextFault[] => {
    const raw = findRaw(prose);
    const left = raw === undefined ? [] : [{ kind, paper: title, excerpt: raw }];
    const failed = unrendered.map((tex) => ({
      kind: 'formula' as const,
      paper: title,
      excerpt: tex,
    }));
    return [...left, ...failed];
  });
  return { faults, formulas: texts.reduce((sum, { formulas }) => sum + formulas, 0) };
}

/** Markdown → its words, how many formulas it has, and those that KaTeX can't render. */
function readText(markdown: string): { prose: string; formulas: number; unrendered: string[] } {
  const tree: Root = parseMarkdown(markdown);
  const words: string[] = [];
  const formulas: string[] = [];
  const left: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'inlineMath' || node.type === 'math') formulas.push(node.value);
    else if (node.type === 'inlineCode' && isLeftTex(node.value)) left.push(node.value);
    else if (node.type === 'paragraph' || node.type === 'break') words.push(' ');
    words.push(node.type === 'text' ? node.value : '');
  });
  const failed = formulas.filter((tex) => renderTex(tex, 'html') === undefined);
  return {
    prose: words.join('').replaceAll(/\s+/g, ' ').trim(),
    formulas: formulas.length + left.length,
    unrendered: [...failed, ...left],
  };
}

/** The first raw mark in a text, with the words around it. */
function findRaw(prose: string): string | undefined {
  const at = prose.search(rawMark);
  return at < 0 ? undefined : prose.slice(Math.max(0, at - 30), at + 50);
}

/** `\`, `{`, or a `$` that stands before no amount: of `$5` and `$1.5$` the second is no money */
const rawMark = /[\\{]|\$(?!\s?\d[\d.,]*(?![\d.,]|\s?\$))/;
