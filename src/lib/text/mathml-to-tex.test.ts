import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jatsElements } from './elements.ts';
import { toMarkupTree } from './markup-tree.ts';
import { mathmlToTex } from './mathml-to-tex.ts';
import { scanMarkup } from './scan-markup.ts';

/** What lies in `<math>` → its TeX. */
const formulas: Record<string, string> = {
  '<msqrt><mi>s</mi></msqrt><mo>=</mo><mn>13</mn>': '\\sqrt{s}=13',
  '<msub><mi>p</mi><mi>T</mi></msub>': 'p_T',
  '<msup><mi>x</mi><mrow><mo>−</mo><mn>2</mn></mrow></msup>': 'x^{-2}',
  '<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>': 'x_i^2',
  '<mfrac><mi>a</mi><mi>b</mi></mfrac>': '\\frac{a}{b}',
  '<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>': '\\genfrac{}{}{0pt}{}{n}{k}',
  '<mroot><mi>x</mi><mn>3</mn></mroot>': '\\sqrt[3]{x}',
  '<mi>α</mi><mi>x</mi><mo>≤</mo><mi>Ω</mi>': '\\alpha x\\leq\\Omega',
  '<mi>sin</mi><mi>x</mi>': '\\sin x',
  '<mi>TeV</mi>': '\\mathrm{TeV}',
  '<mi mathvariant="normal">d</mi><mi mathvariant="double-struck">R</mi>': '\\mathrm{d}\\mathbb{R}',
  '<mi mathvariant="bold">v</mi><mi mathvariant="bold">μ</mi>': '\\mathbf{v}\\boldsymbol{\\mu}',
  '<mover accent="true"><mi>ν</mi><mo>¯</mo></mover>': '\\bar{\\nu}',
  '<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>→</mo></mover>': '\\overrightarrow{AB}',
  '<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>i</mi>':
    '\\sum_{i=1}^ni',
  '<munder><mi>lim</mi><mi>n</mi></munder>': '\\lim_n',
  '<mtext> for 5% of </mtext>': '\\text{ for 5\\% of }',
  '<mfenced open="|" close="|"><mi>x</mi></mfenced>': '|x|',
  '<mfenced><mi>a</mi><mi>b</mi></mfenced>': '(a,b)',
  '<mfenced open="["><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr></mtable></mfenced>':
    '\\left[ \\begin{matrix}a & b\\end{matrix}\\right)',
  '<mmultiscripts><mi>C</mi><mprescripts/><none/><mn>14</mn></mmultiscripts>': '{}^{14}C',
  '<mi>f</mi><mo>&#x2061;</mo><mo>(</mo><mi>x</mi><mo>)</mo>': 'f(x)',
  '<msup><mi>f</mi><mo>′</mo></msup>': "f'",
  '<mo>{</mo><mi>x</mi><mo>}</mo>': '\\{x\\}',
};

test('MathML becomes the TeX that its author would have written', () => {
  const found = Object.keys(formulas).map((inner) => {
    const tree = toMarkupTree(
      scanMarkup(`<math>${inner}</math>`, { elements: jatsElements, isLine: false }),
    );
    return [inner, mathmlToTex(tree)];
  });
  assert.deepEqual(Object.fromEntries(found), formulas);
});
