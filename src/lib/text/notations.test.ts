import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeText, type Notation } from './notations.ts';

/** A decoded text, each mark's words in brackets behind the mark's kind. */
function show(source: string, notation: Notation): string {
  const { text, marks } = decodeText(source, notation);
  const edges = marks.flatMap((mark) =>
    mark.kind === 'left-out'
      ? [{ at: mark.start, sign: `left-out[${mark.what}]`, rank: 1 }]
      : [
          { at: mark.start, sign: `${mark.kind}[`, rank: 2 },
          { at: mark.end, sign: ']', rank: 0 },
        ],
  );
  const inOrder = edges.sort((a, b) => a.at - b.at || a.rank - b.rank);
  const parts = inOrder.map(
    ({ at, sign }, index) => text.slice(inOrder[index - 1]?.at ?? 0, at) + sign,
  );
  return parts.join('') + text.slice(inOrder.at(-1)?.at ?? 0);
}

test('a plain text has no markup, whatever looks like it', () => {
  const text = 'For $p<q$ <i>x</i> &lt; <think> R&amp;D';
  assert.equal(show(text, 'plain'), text);
});

test('HTML: styles are marks, blocks are paragraphs, references are characters', () => {
  const texts: [source: string, shown: string][] = [
    ['10<sup>&minus;3</sup> of <i>E. coli </i>grow', '10raised[−3] of emphasis[E. coli] grow'],
    ['<p>One.</p>\n <p>Two<br>and<br/><br/>three.</p>', 'One.\n\nTwo\nand\n\nthree.'],
    ['Lines\nstay <b>as</b>\n\nthey are', 'Lines\nstay strong[as]\n\nthey are'],
    ['<ul><li>one</li><li>(2) two</li></ul>', '• one\n\n(2) two'],
    ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['<span style="font-style: italic">x</span> <span class="nocase">y</span>', 'emphasis[x] y'],
    ['<p>Abstract</p><p>We study.</p>', 'left-out[Abstract]We study.'],
    [
      'We<script>x()</script> <img src="a.png"/>study',
      'Weleft-out[<script>x()]left-out[<img>] study',
    ],
    ['a<!-- b -->c', 'aleft-out[<!-- b -->]c'],
    ['<![CDATA[a <i>b</i> &lt;]]> c', 'a <i>b</i> &lt; c'],
  ];
  assert.deepEqual(
    texts.map(([source]) => [source, show(source, 'html')]),
    texts,
  );
});

test('a text that a service marked within its lines keeps the tags that its writer meant', () => {
  const texts: [source: string, shown: string][] = [
    ['Code at <a href="https://a.example/x">this URL.</a>', 'Code at link[this URL.]'],
    ['An <img src=x onerror=alert(1)> case', 'An <img src=x onerror=alert(1)> case'],
    ['a <i>b</i> &amp; <script>c</script>', 'a emphasis[b] & <script>c</script>'],
  ];
  assert.deepEqual(
    texts.map(([source]) => [source, show(source, 'html-words')]),
    texts,
  );
});

test('TeX that an export of a library escaped once more is TeX, and money is not', () => {
  const texts: [source: string, shown: string][] = [
    [String.raw`{{In}}\$\_\{x\}\${{Ga}}\$\_\{1-x\}\${{N}}`, 'In$_{x}$Ga$_{1-x}$N'],
    [
      String.raw`{{LiIO}}\$\_3\$ on \$m\$-Plane {{Al}}\_\{x\}Ga`,
      'LiIO$_3$ on $m$-Plane Al$_{x}$Ga',
    ],
    [
      String.raw`\{\{\vphantom{\}\}}{{GaAs}}\vphantom\{\}\vphantom\{\} and \{\vphantom\}{{II}}\vphantom\{\}`,
      'GaAs and II',
    ],
    [
      String.raw`III\textbackslash{}textendash{}V, III\textendash{{V}} of \enquote{words}`,
      'III–V, III–V of “words”',
    ],
    [String.raw`costs \$5 and \$10, a\_b`, String.raw`costs \$5 and \$10, a\_b`],
  ];
  assert.deepEqual(
    texts.map(([source]) => [source, show(source, 'bibtex')]),
    texts,
  );
});

test('what only looks like markup is text, in every notation', () => {
  const texts = [
    'We hide <think> and </think> if a <b and c> d hold.',
    'Of List<String>, Map<i>, and Vec<u> the last; k<n and m>n.',
    'A comment <!-- that never ends, R&D, AT&T; and &unknown; signs',
    'If $p<q$ and <b> are one, <search>this</search> is text.',
    'For <i in <i j="2 a tag has no end',
  ];
  for (const notation of ['html', 'jats'] as const) {
    assert.deepEqual(
      texts.map((text) => show(text, notation)),
      texts,
    );
  }
});

test('what was escaped twice is meant once', () => {
  const texts: [source: string, shown: string][] = [
    ['400 &amp;lt; n &amp;amp; m &amp;#x2013; o', '400 < n & m – o'],
    ['H&lt;sub&gt;2&lt;/sub&gt;O', 'Hlowered[2]O'],
    ['the &lt;think&gt; token and &lt;i&gt;', 'the <think> token and <i>'],
  ];
  assert.deepEqual(
    texts.map(([source]) => [source, show(source, 'html')]),
    texts,
  );
});

test('JATS: headings stand in the line of their paragraph, a lone “Abstract” is left out', () => {
  const texts: [source: string, shown: string][] = [
    [
      '<jats:title>Abstract</jats:title><jats:sec><jats:title>Background</jats:title><jats:p>Peroxide signals.</jats:p></jats:sec><jats:sec>\n<jats:title>Results.</jats:title>\n<jats:p>We find\n   <jats:italic>two</jats:italic>.</jats:p></jats:sec>',
      'left-out[Abstract]strong[Background:] Peroxide signals.\n\nstrong[Results.] We find emphasis[two].',
    ],
    ['<title>Aims</title><p>We test <sc>DNA</sc>.</p>', 'strong[Aims:] We test DNA.'],
    [
      '<jats:list list-type="bullet"><jats:list-item><jats:p>one</jats:p></jats:list-item><jats:list-item><jats:p>two</jats:p></jats:list-item></jats:list>',
      '• one\n\n• two',
    ],
    ['<Emphasis Type="Italic">x</Emphasis><Superscript>2</Superscript>', 'emphasis[x]raised[2]'],
  ];
  assert.deepEqual(
    texts.map(([source]) => [source, show(source, 'jats')]),
    texts,
  );
});

test('formulas are one each: TeX as its author wrote it comes before MathML', () => {
  const math = '<mml:math><mml:mi>α</mml:mi></mml:math>';
  const texts: [source: string, shown: string][] = [
    [`Of ${math} decay`, 'Of formula[$\\alpha$] decay'],
    [
      `<jats:inline-formula><jats:alternatives><jats:tex-math>\\documentclass{minimal}\n\\begin{document}$$\\alpha _{1}$$\\end{document}</jats:tex-math>${math}</jats:alternatives></jats:inline-formula> decay`,
      'formula[$\\alpha _{1}$] decay',
    ],
    [
      `<jats:inline-formula><jats:tex-math>\\nocommand{</jats:tex-math>${math}</jats:inline-formula>`,
      'formula[$\\alpha$]',
    ],
    [
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\vec x</annotation></semantics></math>',
      'formula[$\\vec x$]',
    ],
    [
      'at \\documentclass[12pt]{minimal} \\usepackage{x} \\begin{document}$$\\beta$$\\end{document} &lt; 1',
      'at $\\beta$ < 1',
    ],
  ];
  assert.deepEqual(
    texts.map(([source]) => [source, show(source, 'jats')]),
    texts,
  );
});

test('a page as mail programs write it: what is preformatted keeps its lines, its head goes', () => {
  assert.equal(
    show(
      '<!DOCTYPE html>\n<html><head><title>cs daily</title><meta charset="utf-8"></head>\n<body><pre>One\n  two &amp;\n\nthree</pre><table><tr><td nowrap>a</td></tr></table></body></html>',
      'html',
    ),
    'left-out[<head><title>cs daily</title>]One\n  two &\n\nthree\n\na',
  );
});

test('a line of HTML may have a tag whose partner is on another', () => {
  const lines = ['<details><summary>Abstract</summary> CO<sub>2</sub> in Map<i>', '</details>'];
  assert.deepEqual(
    lines.map((line) => show(line, 'html-line')),
    ['Abstract\n\nCOlowered[2] in Map<i>', ''],
  );
});

test('a link keeps its address, one that leads nowhere else is text', () => {
  const { text, marks } = decodeText(
    'See <a href="https://a.org/x?y=1&amp;z">this <i>page</i></a> and <a href="#b">b</a>.',
    'html',
  );
  assert.equal(text, 'See this page and b.');
  assert.deepEqual(marks, [
    { kind: 'link', start: 4, end: 13, url: 'https://a.org/x?y=1&z' },
    { kind: 'emphasis', start: 9, end: 13 },
  ]);
});

test('what deposits do: a lone “Abstract” before the text, lines moved in, PubMed’s elements', () => {
  const texts: [source: string, shown: string][] = [
    ['Abstract<p>We study.</p>', 'left-out[Abstract]We study.'],
    ['In <sup>68</sup>Ga-PSMA \n          PET/CT', 'In raised[68]Ga-PSMA\nPET/CT'],
    [
      '<AbstractText Label="AIM">We do.</AbstractText><AbstractText>We did.</AbstractText>',
      'We do.\n\nWe did.',
    ],
  ];
  assert.deepEqual(
    texts.map(([source]) => [source, show(source, 'jats')]),
    texts,
  );
});
