import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderMarkdown } from '#lib/math/markdown.ts';
import { titleToMdast } from '#lib/math/to-mdast.ts';
import { decodeText } from './notations.ts';

/** A title in BibTeX as its page has it, in Markdown. */
function show(source: string): string {
  const { text, marks } = decodeText(source, 'bibtex');
  return renderMarkdown(titleToMdast(text, { marks, tex: 'written' }).tree).trim();
}

const check = (texts: readonly [source: string, shown: string][]): void => {
  assert.deepEqual(
    texts.map(([source]) => [source, show(source)]),
    texts,
  );
};

test('braces guard the case and are never printed, with a formula inside as without', () => {
  check([
    [
      'Thickness of {Cu$_2$O} and {H$_{2}$O} {Thin Film}',
      'Thickness of Cu$_2$O and H$_{2}$O Thin Film',
    ],
    ['{{Title in Full With {BERT} and $\\alpha$}}', 'Title in Full With BERT and $\\alpha$'],
    ['{C}onvolutional net{W}orks {a {b {c}}}', 'Convolutional netWorks a b c'],
    ['{$N$}-Body and $n$-{B}ody, {3D}-{ResNet}', '$N$-Body and $n$-Body, 3D-ResNet'],
    [
      '{The $\\Lambda${CDM} Model} in $\\mathbb{R}^{n}$',
      'The $\\Lambda$CDM Model in $\\mathbb{R}^{n}$',
    ],
    ['{TeX} \\{x\\} and {US}\\$10', 'TeX {x} and US\\$10'],
  ]);
});

test('groups of commands and accents stay theirs', () => {
  check([
    ['{G{\\"o}del}, {\\"{O}}ster, {\\o}re, Stra{\\ss}e, {\\c c}a', 'Gödel, Öster, øre, Straße, ça'],
    ["{Schr{\\\"{o}}dinger's} {Erd\\H{o}s}--{R\\'enyi}", "Schrödinger's Erdős–Rényi"],
    ['{\\em Nature} in {\\bf bold} \\emph{{E}. coli}', '*Nature* in **bold** *E. coli*'],
    ['{NH}{\\textsuperscript{3}} and H\\textsubscript{2}O', 'NH³ and H₂O'],
    ['{\\alpha}-helix of {\\relax TNF}', 'α-helix of TNF'],
  ]);
});

test('commands that stand for a sign are signs', () => {
  check([
    [
      '2010{\\textendash}2012, {\\textquotedblleft}x{\\textquotedblright}, 5{\\texttimes}5 {\\textmu}m',
      '2010–2012, “x”, 5×5 µm',
    ],
    ['$n$ {\\textless} 5 $\\greater$ 3\\textdegree C', '$n$ < 5 > 3°C'],
    ['at 20\\textdegree{C}, {A}\\textrightarrow{{B}}', 'at 20°C, A→B'],
  ]);
});

test('HTML that exports escape into TeX is markup', () => {
  const title = 'Growth of *E. coli* in CO₂';
  const texts = [
    'Growth of $\\less$i$\\greater$E. coli$\\less$/i$\\greater$ in CO$\\less$sub$\\greater$2$\\less$/sub$\\greater$',
    'Growth of $<$i$>$E. coli$<$/i$>$ in CO$<$sub$>$2$<$/sub$>$',
    'Growth of $<$ i$>$E. coli$<$/i$>$ in CO$<$ sub$>$2$<$/sub$>$',
    'Growth of {\\textless}i{\\textgreater}E. coli{\\textless}/i{\\textgreater} in CO{\\textless}sub{\\textgreater}2{\\textless}/sub{\\textgreater}',
    'Growth of \\textless{}i\\textgreater{}E. coli\\textless{}/i\\textgreater{} in CO\\textless sub\\textgreater 2\\textless /sub\\textgreater',
    'Growth of <i>E. coli</i> in CO<sub>2</sub>',
    'Growth of &lt;i&gt;E. coli&lt;/i&gt; in CO{\\&}lt;sub{\\&}gt;2{\\&}lt;/sub{\\&}gt;',
    '{{Growth of <i>E. coli</i> in CO<sub>2</sub>}}',
  ];
  check(texts.map((text) => [text, title]));
  check([
    ['Of {\\textless}think{\\textgreater} and $p<i$ and $j>q$', 'Of \\<think> and $p<i$ and $j>q$'],
    [
      'The $\\less$mml:math xmlns:mml$\\mathequals$"http://www.w3.org/1998/Math/MathML"$\\greater$$\\less$mml:msub$\\greater$$\\less$mml:mi$\\greater$T$\\less$/mml:mi$\\greater$$\\less$mml:mi$\\greater$$\\upalpha$$\\less$/mml:mi$\\greater$$\\less$/mml:msub$\\greater$$\\less$/mml:math$\\greater$ decay',
      'The $T_\\alpha$ decay',
    ],
  ]);
});

test('character references are characters, however they are escaped', () => {
  check([
    ['Research &amp; Practice &#x2013; a Survey', 'Research & Practice – a Survey'],
    ['Science {\\&}amp$\\mathsemicolon$ Technology', 'Science & Technology'],
    ['30{\\&}{\\#}x2013;40, 5\\&\\#8211;6, a \\&amp;lt; b', '30–40, 5–6, a < b'],
    ['R\\&D \\& AT&T; of US&#36;5', 'R\\&D & AT\\&T; of US\\$5'],
  ]);
});
