import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from './markdown.ts';
import { renderPlain } from './render-plain.ts';
import { restoreMath } from './restore-math.ts';

/** Damaged text, the Markdown wanted, and how sure each formula is. */
type Rule = [damaged: string, markdown: string, certainty?: string];

const rules: Record<string, Rule[]> = {
  'a word glued to a number is a command': [
    ['a 16times speed-up', 'a $16\\times$ speed-up'],
    ['scales sim700 hours', 'scales $\\sim700$ hours'],
    ['needs 15timessim50times less', 'needs $15\\times\\sim50\\times$ less'],
    ['at 256times256 pixels', 'at $256\\times256$ pixels'],
    ['yielding sim2times more', 'yielding $\\sim2\\times$ more'],
  ],
  'a command that is no English word is one wherever it stands': [
    ['x leq 5', '$x \\leq 5$'],
    ['A rightarrow B', '$A \\rightarrow B$'],
    ['N to infty', '$N \\to \\infty$'],
    ['36.3%rightarrow47.2%', '$36.3\\%\\rightarrow47.2\\%$'],
    ['epsilon-greedy', '$\\epsilon$-greedy'],
    ['lambdacdot d', '$\\lambda\\cdot d$'],
    ['\\alpha outside', '$\\alpha$ outside'],
  ],
  'a command outside dollars keeps its argument': [
    ['the D^0\\bar{D}^{*0} channel', 'the $D^0\\bar{D}^{*0}$ channel'],
    ['sends O(t\\sqrt{t}) messages', 'sends $O(t\\sqrt{t})$ messages'],
    [
      'on \\tilde{\\chi}_1^0 mass at \\sqrt[3]{s}=1.96 TeV',
      'on $\\tilde{\\chi}_1^0$ mass at $\\sqrt[3]{s}=1.96$ TeV',
    ],
    ['order \\cal{O}(\\alpha_s^2) of', 'order $\\mathcal{O}(\\alpha_s^2)$ of'],
    ['a {\\cal K}-invariant class', 'a $\\mathcal{K}$-invariant class'],
    ['a \\frac{dy}y where', 'a $\\frac{dy}y$ where'],
  ],
  'operators glued to words or to letters come apart': [
    ['from TextrightarrowImage on', 'from Text$\\rightarrow$Image on'],
    ['an LLMtimesMapReduce pipeline', 'an LLM$\\times$MapReduce pipeline'],
    ['on partialOmega with O(r/epsilonmu)', 'on $\\partial\\Omega$ with $O(r/\\epsilon\\mu)$'],
    ['a 2!times!3!times!4 grid', 'a $2\\!\\times\\!3\\!\\times\\!4$ grid'],
    ['x!in!{4,8}', '$x\\!\\in\\!\\{4,8\\}$'],
    ['shifts of 0.9sigma', 'shifts of $0.9\\sigma$'],
    ['150 mum wide', '150 $\\mu\\text{m}$ wide'],
    ['only sim2M parameters', 'only $\\sim$2M parameters'],
  ],
  'braces that space a comma or a sign are read with it': [
    ['with n \\leq 6{,}690 questions', 'with $n \\leq 6{,}690$ questions'],
    ['a drop (r_s = -0.7)', 'a drop ($r_s = -0.7$)'],
    ['from N{=}1 to a (1{+}1) loop', 'from $N{=}1$ to a ($1{+}1$) loop'],
    ['a drop (r{=}{-}0.13)', 'a drop ($r{=}{-}0.13$)'],
  ],
  'what a code point stands for is kept as it was written': [
    ['the spacex2013the style', 'the space$\\unicode{x2013}$the style'],
  ],
  'fonts and brackets keep what they are for': [
    ['in mathcal O(n) steps', 'in $\\mathcal O(n)$ steps'],
    ['fields bm u and mathbfβ', 'fields $\\bm u$ and $\\mathbfβ$'],
    ['text{C}ausal texttt{D}', '$\\underline{\\text{C}}$ausal $\\mathord{\\texttt{D}}$'],
    ['a tuple langle S, T rangle of', 'a tuple $\\langle S, T \\rangle$ of'],
    ['at most lceil 4n{5} rceil of', 'at most $\\lceil \\frac{4n}{5} \\rceil$ of'],
    ['for ||x||_2 and |v_θ|', 'for $\\|x\\|_2$ and $|v_θ|$'],
  ],
  'lists of scripted letters are one formula where brackets, dots or a comma alone hold them together':
    [
      ['triplets (I_1,I_2,I_3)', 'triplets $(I_1,I_2,I_3)$'],
      ['for P_1, ldots, P_k hold', 'for $P_1, \\ldots, P_k$ hold'],
      ['where A_1,A_2 are', 'where $A_1,A_2$ are'],
    ],
  'scripts make a formula': [
    ['nu^2', '$\\nu^2$'],
    ['pi_{RL} and pi_0', '$\\pi_{\\text{RL}}$ and $\\pi_0$'],
    ['the W_q matrix', 'the $W_q$ matrix'],
    ['10^{-4} and 2^10', '$10^{-4}$ and $2^{10}$'],
    ['turn 360^circ around', 'turn $360^\\circ$ around'],
    ['v_θ and π_0', '$v_θ$ and $π_0$'],
    ['theta_{GRPO} - theta_{SFT}', '$\\theta_{\\text{GRPO}} - \\theta_{\\text{SFT}}$'],
    ['p_d(y|x)', '$p_d(y|x)$'],
    ['R^{d times d}', '$\\mathbb{R}^{d \\times d}$'],
    ['R^2 of 0.8 and x in R^d', '$R^2$ of 0.8 and $x \\in \\mathbb{R}^d$'],
  ],
  'of a name only the script is a formula': [
    ['EMPO^2 and T^2PO', 'EMPO$^2$ and T$^2$PO'],
    ['SelfCap_{LR}', 'SelfCap$_{\\text{LR}}$'],
    ['released^§', 'released$^§$'],
    ['less CO_2 and a lower FID_k', 'less CO$_2$ and a lower FID$_k$'],
  ],
  'a group behind an operand was the denominator': [
    ['error (epsilon=8{255})', 'error ($\\epsilon=\\frac{8}{255}$)'],
    ['text{response length}{3}', '$\\frac{\\text{response length}}{3}$'],
    [
      'Oleft( l log V{varepsilon^2} log 1{delta} right)',
      '$O\\left( \\frac{l \\log V}{\\varepsilon^2} \\log \\frac{1}{\\delta} \\right)$',
    ],
  ],
  'brackets and functions are formulas where something in them shows it': [
    ['cost O(n^2)', 'cost $O(n^2)$'],
    ['cost O(n log n)', 'cost $O(n \\log n)$', 'likely'],
    ['R(pi)', '$R(\\pi)$', 'likely'],
    ['poly(log n)', '$\\mathrm{poly}(\\log n)$', 'likely'],
    ['cost O(N)', 'cost $O(N)$', 'likely'],
    ['the pair (alpha,beta) of', 'the pair $(\\alpha,\\beta)$ of', 'likely'],
    ['from p(y_wmid x)', 'from $p(y_w\\mid x)$'],
    ['an (epsilon, delta)-private', 'an $(\\epsilon, \\delta)$-private'],
    ['an error of 1/epsilon', 'an error of $1/\\epsilon$'],
    ['k in {1, 2}', '$k \\in \\{1, 2\\}$', 'likely'],
  ],
  'between two numbers or symbols a word can be a command': [
    ['at 512 times 512 pixels', 'at $512 \\times 512$ pixels', 'likely'],
    ['95.8 pm 1.2', '$95.8 \\pm 1.2$', 'likely'],
    ['for L ge 576 and p ge .39', 'for $L \\ge 576$ and $p \\ge .39$', 'likely'],
    [
      'rotations of (pm 15^circ) at approx 90^circ',
      'rotations of ($\\pm 15^\\circ$) at $\\approx 90^\\circ$',
    ],
    ['where M ll N, and le 4%', 'where $M \\ll N$, and $\\le 4\\%$', 'likely'],
    ['the change Delta H is', 'the change $\\Delta H$ is', 'likely'],
  ],
  'a Greek name is a letter where its place shows it': [
    ['PixArt-alpha', 'PixArt-$\\alpha$', 'likely'],
    ['the rate (beta) is', 'the rate ($\\beta$) is', 'likely'],
    ['the parameter alpha.', 'the parameter $\\alpha$.', 'likely'],
    ['muP', '$\\mu$P', 'likely'],
  ],
  'a notation that a field writes in one way gets its letters back': [
    ['N(0,1)', '$\\mathcal{N}(0,1)$', 'likely'],
    ['a J&F of 51', 'a $\\mathcal{J}\\&\\mathcal{F}$ of 51', 'likely'],
  ],
};
for (const [name, places] of Object.entries(rules)) {
  test(name, () => {
    for (const [damaged, markdown, certainty = 'certain'] of places) {
      const restored = restoreMath(damaged);
      assert.equal(restored.markdown, markdown);
      assert.deepEqual([...new Set(restored.ledger.map((entry) => entry.certainty))], [certainty]);
    }
  });
}

test('a letter of a formula is one wherever it stands alone, and so is a factor', () => {
  const damaged = 'For x_i and k leq N, where N grows, a 2times and a 3 times speedup';
  assert.equal(
    restoreMath(damaged).markdown,
    'For $x_i$ and $k \\leq N$, where $N$ grows, a $2\\times$ and a $3 \\times$ speedup',
  );
});

const words = [
  '10 times larger, 3 times a week, four times',
  'the sim-to-real gap and sim2real transfer',
  'alpha mattes, mu-law, tau-bench, log files',
  'OCR_v2.py, Part_A, SA_Homo, AP_S_2, data/MS_A and GPT_4(x)',
  'a 10 times speedup, RuntimesAPI, Godot and Ineq-Comp',
  "we'll see, and he 'll go; le Monde, Vitamin K and (c)",
  'AutoML, sometimes; an API | a pipe | a table',
  'it ends at 5 pm, in the sum, from A to B',
  'Flan-T5_XXL, RoBERTa_Large, chen2022active, __init__',
  'a 3B model for $5 or $10',
  'https://a.org/x_i^2 and /usr/lib/a_b',
  "Cohen's kappa = 0.8",
  'GPT-{n} and {Original question}',
  'a panorama of 360{\\deg} here',
  '1) We do # this * and _ that <b>here</b> & there | now ~ `code` [a](b) ![c](d)',
  '> no quote',
  '- no list',
  '\\ours and \\textbf{text} stay as printed',
];
for (const text of words) {
  test(`no formula: ${text}`, () => {
    const { markdown, ledger } = restoreMath(text);
    assert.deepEqual(ledger, []);
    assert.equal(renderPlain(parseMarkdown(markdown)), text);
  });
}

test('each change is in the ledger with its place, what stood there and what stands now', () => {
  assert.deepEqual(restoreMath('about nu^2 and (beta)').ledger, [
    {
      kind: 'formula',
      start: 6,
      end: 10,
      before: 'nu^2',
      after: '$\\nu^2$',
      certainty: 'certain',
    },
    {
      kind: 'formula',
      start: 16,
      end: 20,
      before: 'beta',
      after: '$\\beta$',
      certainty: 'likely',
    },
  ]);
});

test('a command whose arguments are not there stays as it is', () => {
  const text = 'a \\bar word and \\frac{a';
  assert.deepEqual(restoreMath(text), { markdown: text, ledger: [] });
});

test('doubled backticks are quotes, and never begin code', () => {
  const text = "``one'' and ``two'' and `three'";
  for (const part of [text, text.slice(0, 19)]) {
    const { markdown } = restoreMath(part);
    assert.equal(renderPlain(parseMarkdown(markdown)), part);
    assert.doesNotMatch(JSON.stringify(parseMarkdown(markdown)), /inlineCode/);
  }
});

const hostile = {
  'open braces': '{',
  'scripts on scripts': '_^',
  'subscripts in subscripts': 'x_{a_{b_{',
  'nested fractions': '\\frac{',
  'fractions without a command': '(log a{b} ',
  dollars: '$x',
  brackets: '(a',
  'glued commands': '1times',
  links: '\\href{http://a.b}{',
  backticks: '`',
  'control characters': '\u0000\u0001',
};
for (const [name, unit] of Object.entries(hostile)) {
  test(`nothing is lost of a text of ${name}`, () => {
    const text = unit.repeat(1000);
    const { markdown } = restoreMath(text);
    const kept = renderPlain(parseMarkdown(markdown)).length;
    assert.ok(kept > 0 && markdown.length > text.length / 3, `${kept} of ${text.length}`);
  });
}
