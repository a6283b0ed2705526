import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-math';
import { seeded } from '../../../tests/seeded.ts';
import { parseMarkdown, renderMarkdown } from './markdown.ts';
import { isPlainLine } from './read-back.ts';
import { isSameTree } from './same-tree.ts';
import { titleToMdast, toMdast } from './to-mdast.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const formula = (value: string): PhrasingContent => ({ type: 'inlineMath', value });
const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });
const toTree = (...children: PhrasingContent[]): Root => ({
  type: 'root',
  children: [{ type: 'paragraph', children }],
});

const neighbours: [written: string, ...children: PhrasingContent[]][] = [
  ['$\\sim$<!---->$10^7$ K', formula('\\sim'), formula('10^7'), text(' K')],
  ['$p$<!---->$+$<!---->$p$', formula('p'), formula('+'), formula('p')],
  ['$$ 5\\$ $$<!---->$y$', formula('5\\$'), formula('y')],
  ['\\$$x$\\$5', text('$'), formula('x'), text('$5')],
  ['\\\\$x$5', text('\\'), formula('x'), text('5')],
  ['`a`<!---->`b`$x$`c`', code('a'), code('b'), formula('x'), code('c')],
  ['\\`$x$\\`', text('`'), formula('x'), text('`')],
  ['***a***', { type: 'emphasis', children: [{ type: 'strong', children: [text('a')] }] }],
  [
    '***b***__c__',
    { type: 'emphasis', children: [{ type: 'strong', children: [text('b')] }] },
    { type: 'strong', children: [text('c')] },
  ],
  ['me@<!---->a.org, www<!---->.a.org', text('me@a.org, www.a.org')],
  [
    '[https://a.org](https://a.org),$x$',
    { type: 'link', url: 'https://a.org', children: [text('https://a.org')] },
    text(','),
    formula('x'),
  ],
  ['\\<!---->', text('<!---->')],
  ['1\\. a\n\\# b\n\\- c\n\\> d\n\\| e |', text('1. a\n# b\n- c\n> d\n| e |')],
];
for (const [written, ...children] of neighbours) {
  test(`neighbours are written apart: ${written}`, () => {
    const tree = toTree(...children);
    assert.equal(
      renderMarkdown(tree),
      written.replace('[https://a.org](https://a.org)', '<https://a.org>'),
    );
    assert.ok(isSameTree(parseMarkdown(written), tree), JSON.stringify(parseMarkdown(written)));
  });
}

/** What hostile texts are made of: signs of Markdown, HTML and TeX, whole and in pieces. */
const tokens = [
  ...[
    '$x$',
    '$10^7$',
    '\\(y\\)',
    '\\[z\\]',
    '$$a$$',
    '$',
    '$$',
    '\\$',
    '\\',
    '\\\\',
    '$5',
    '\u0000',
  ],
  ...['`', '``', "''", '`a`', '{\\it a}', '{\\bf b}', '\\textbf{c}', '\\textit{ e }', '\\emph{d}'],
  ...['\\texttt{f}', '\\texttt{`}', '\\texttt{ }', '\\footnote{n}', '\\cite{k}', '$\\frac{$'],
  ...[
    '\\url{https://a.org}',
    '\\href{https://a.org/x_y}{lab el}',
    'https://a.org/b_c',
    'www.a.org',
  ],
  ...[
    'me@a.org',
    '@',
    '://',
    'http',
    'https:',
    '//',
    '<b>',
    '</b>',
    '<!-- c -->',
    '<!---->',
    '<',
    '>',
  ],
  ...[
    '&amp;',
    '&',
    '&#106;',
    ';',
    '*',
    '**',
    '_',
    '__',
    '~',
    '~~',
    '#',
    '# ',
    '1. ',
    '1) ',
    '- ',
    '+ ',
  ],
  ...[
    '> ',
    '|',
    '|-|',
    '---',
    '===',
    ':',
    '[',
    ']',
    '(',
    ')',
    '[a](b)',
    '![a](b)',
    '[^1]: ',
    '[a]: b',
  ],
  ...[
    '!',
    '"',
    '5',
    'a',
    'word',
    'é',
    '字',
    '\u200d',
    '“',
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\t',
  ],
  ...[
    '{',
    '}',
    '^2',
    '_{i}',
    'x_i',
    '\\alpha',
    '$\\jpsi$',
    '\\frac{',
    '\\frac{a}{b}',
    '%',
    '\\%',
    '=',
  ],
  ...[
    '\\text{$q$}',
    '$\\text{$q$}$',
    '\ufeff',
    '😀',
    '\ud800',
    '.',
    ',',
    '-',
    '--',
    '[x] ',
    '<a@b.c>',
  ],
];

test('what is written of hostile texts and titles is read back as it was', () => {
  const chance = seeded(7);
  const below = (limit: number): number => Math.floor(chance() * limit);
  for (let round = 0; round < 600; round += 1) {
    const printed = Array.from({ length: 1 + below(12) }, () => tokens[below(tokens.length)]).join(
      '',
    );
    for (const { tree } of [toMdast(printed), titleToMdast(printed.replace(/\s+/g, ' ').trim())])
      assert.ok(isSameTree(parseMarkdown(renderMarkdown(tree)), tree), JSON.stringify(printed));
  }
});

const kinds = ['text', 'text', 'inlineMath', 'inlineCode', 'emphasis', 'strong', 'link'] as const;
const pieces = tokens.filter((token) => !/^\s|\s$|\n|[\u0000\ufeff\ud800]/.test(token));

/** Nodes as a restored text has them: no space at an edge, no link or emphasis in its like. */
function toPhrasing(
  below: (limit: number) => number,
  around: readonly string[] = [],
): PhrasingContent[] {
  return Array.from({ length: 1 + below(4) }, (): PhrasingContent => {
    const drawn = kinds[below(kinds.length)] ?? 'text';
    const kind = around.includes(drawn) ? 'text' : drawn;
    const value = Array.from({ length: 1 + below(3) }, () => pieces[below(pieces.length)]).join(
      ' ',
    );
    if (kind === 'text' || kind === 'inlineCode') return { type: kind, value };
    if (kind === 'inlineMath') return formula(value);
    if (kind === 'link')
      return { type: 'link', url: 'https://a.org/x_(y)?a=b*c', children: [text(value)] };
    return { type: kind, children: toPhrasing(below, [...around, kind]) };
  });
}

test('any tree of formulas, code, emphasis and links is read back as it was written', () => {
  const chance = seeded(11);
  const below = (limit: number): number => Math.floor(chance() * limit);
  for (let round = 0; round < 600; round += 1) {
    const tree = toTree(...toPhrasing(below));
    assert.ok(isSameTree(parseMarkdown(renderMarkdown(tree)), tree), JSON.stringify(tree));
  }
});

test('a line of words needs no reading, and what looks like Markdown gets one', () => {
  const plain = ['We study it (in 3 parts), “so” – and 50% more.', 'Größe/size'];
  const others = ['1. a', '- a', 'a  b', 'a_b', 'a\nb', 'www.a.org', 'a&amp;', 'a: b', '', 'a '];
  assert.deepEqual([...plain, ...others].filter(isPlainLine), plain);
  for (const line of plain) assert.ok(isSameTree(parseMarkdown(line), toTree(text(line))));
});
