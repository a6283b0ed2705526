import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandMacros, findOwnMacros } from './own-macros.ts';
import { restoreText } from './restore-math.ts';

const restored = (text: string) => restoreText(text, { tex: 'written' }).markdown;

test('macros that a text defines are written out in its formulas, and their definitions go', () => {
  const texts = {
    '\\newcommand{\\F}{\\mathcal{F}}Let $\\F$ be $\\F_x$.':
      'Let $\\mathcal{F}$ be $\\mathcal{F}_x$.',
    '$\\newcommand{\\PCF}{\\mathsf{PCF}}\\PCF$ or $\\PCF$': '$\\mathsf{PCF}$ or $\\mathsf{PCF}$',
    '$\\def\\ab#1#2{#1-#2}$ So $\\ab{x}{y}$ and $\\ab xy$': 'So $x-y$ and $x-y$',
    '\\DeclareMathOperator{\\id}{id} $\\id x$': '$\\operatorname{id}x$',
    '\\newcommand{\\m}[1]{\\|#1\\|} $\\m{\\m{x}}$': '$\\|\\|x\\|\\|$',
  };
  const all = Object.keys(texts).map((text) => [text, restored(text)]);
  assert.deepEqual(Object.fromEntries(all), texts);
});

test('a macro that would grow without end is left as it is', () => {
  const { macros } = findOwnMacros('\\def\\a{\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a\\a}');
  const grown = expandMacros('\\a\\a', macros);
  assert.equal(grown, '\\a\\a');
});
