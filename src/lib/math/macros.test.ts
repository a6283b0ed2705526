import assert from 'node:assert/strict';
import { test } from 'node:test';
import katex from 'katex';
import { commonMacros } from './macros.ts';
import { expandMacros } from './own-macros.ts';
import { restoreText } from './restore-math.ts';
import { texToUnicode } from './tex-to-unicode.ts';

const ways = (name: string) => [
  name,
  `${name}{a}`,
  `${name}{a}{b}`,
  `${name}{a}{b}{c}`,
  `x${name} 2`,
];

function isRendered(tex: string): boolean {
  try {
    return katex.renderToString(tex, { strict: 'ignore' }) !== '';
  } catch {
    return false;
  }
}

test('KaTeX renders what each macro stands for, and has none of them itself', () => {
  const names = [...commonMacros.keys()].map((name) => `\\${name}`);
  const broken = names.filter(
    (name) => !ways(name).some((tex) => isRendered(expandMacros(tex, commonMacros))),
  );
  const known = names.filter((name) => ways(name).some(isRendered));
  assert.deepEqual({ broken, known }, { broken: [], known: [] });
});

test('macros are written out, so that any reader of the Markdown has the formula', () => {
  const texts = {
    '$f:\\C\\to\\R$ and $x_\\Msun y^\\eps$':
      '$f:\\mathbb{C}\\to\\R$ and $x_{M_\\odot}y^{\\varepsilon}$',
    '$2 \\la x$ but $\\la x, y\\ra$': '$2 \\lesssim x$ but $\\langle x, y\\rangle$',
    '$\\texorpdfstring{a}{b}c \\label{eq} \\abs{x}$': '$a c \\left|x\\right|$',
    '$\\om x \\om$': '$\\omega x \\omega$',
  };
  const restored = Object.keys(texts).map((text) => [
    text,
    restoreText(text, { tex: 'written' }).markdown,
  ]);
  assert.deepEqual(Object.fromEntries(restored), texts);
});

test('macros read as what they stand for', () => {
  const read = {
    '\\C': 'ℂ',
    '2\\Msun': '2M⊙',
    '\\Tr A': 'Tr A',
    '\\eps': 'ε',
    '3\\GeV': '3GeV',
    '\\mbox{a b}': 'a b',
    'x \\la 2': 'x≲2',
    '{\\cal L}': 'L',
    '\\ensuremath{x}': 'x',
  };
  const all = Object.keys(read).map((tex) => [tex, texToUnicode(expandMacros(tex, commonMacros))]);
  assert.deepEqual(Object.fromEntries(all), read);
});
