import assert from 'node:assert/strict';
import { test } from 'node:test';
import { restoreText } from './restore-math.ts';

/** Prose as printed, the Markdown wanted, and the ledger's kinds in order. */
type Rule = [printed: string, markdown: string, kinds: string[]];

const rules: Record<string, Rule[]> = {
  'accents become letters': [
    [
      'Schr\\"odinger, caf\\\'e, na{\\"\\i}ve, Gar\\c{c}on',
      'Schrödinger, café, naïve, Garçon',
      ['accent', 'accent', 'accent', 'accent'],
    ],
    ['a panorama of 360{\\deg}', 'a panorama of 360°', ['accent']],
  ],
  'styles become Markdown': [
    [
      '\\textbf{bold} and \\emph{it} and \\texttt{c}',
      '**bold** and *it* and `c`',
      ['style', 'style', 'style'],
    ],
    [
      '{\\it x} and {\\bf y z} and {bf MASK}',
      '*x* and **y z** and **MASK**',
      Array(3).fill('style'),
    ],
    ['teal{Math} and orange{Code}', 'Math and Code', ['style', 'style']],
    ['{S}ignal brea{K}ing', 'Signal breaKing', Array(4).fill('group')],
  ],
  'links are links': [
    ['see \\url{https://a.org/b\\_c}.', 'see https://a.org/b_c.', ['link']],
    ['\\href{https://a.org}{code} here', '[code](https://a.org) here', ['link']],
    ['https://a.org{code} here', '[code](https://a.org) here', ['link']],
    ['www.a.org and me@a.org', 'www.a.org and me@a.org', []],
  ],
  'notes and citations are set apart': [
    ['text\\footnote{a note} more', 'text (a note) more', ['footnote']],
    ['as \\cite{key2024} shows', 'as \\[key2024] shows', ['citation']],
  ],
  'quotes, dashes and ties are set as TeX sets them': [
    ["``quoted'' here", '“quoted” here', ['quote', 'quote']],
    ['a--b, 1--2, a---b, --flag', 'a–b, 1–2, a—b, --flag', ['dash', 'dash', 'dash']],
    ['Fig.~3 and ~5', 'Fig. 3 and \\~5', ['tie']],
    ['pathsx2013are', 'paths–are', ['escape']],
  ],
  'escaped signs are signs': [
    ['43.9\\% of \\#1 \\& more', '43.9% of #1 & more', ['escape', 'escape', 'escape']],
    ['\\$5 and \\$6', '\\$5 and \\$6', ['escape', 'escape']],
  ],
  'commands that are left become their text': [
    ['\\eg, this \\ie. \\etal', 'e.g., this i.e. et al.', ['command', 'command', 'command']],
    ['with \\ours it', 'with ours it', ['command']],
  ],
  'white space is one space, and a paragraph stays one': [
    ['line one\nline two', 'line one line two', []],
    ['one\n  two', 'one\n\ntwo', []],
    ['one\n\ntwo', 'one\n\ntwo', []],
    ['ip ulation', 'ip ulation', []],
  ],
  'braces that guard one sign, or none, go': [
    ['with 1{,}879 rounds', 'with 1,879 rounds', ['group']],
    [
      'Touch{é} has FID{}=2.2 on {é}ducation',
      'Touché has FID=2.2 on éducation',
      ['group', 'group', 'group'],
    ],
    ['a set {a, b} and {é}', 'a set {a, b} and {é}', []],
  ],
  'a backslash before an amount was a dollar’s': [
    ['under \\20 USD, at \\1 million', 'under \\$20 USD, at \\$1 million', ['escape', 'escape']],
    [
      'for less than \\0.1. Code (\\22K a year)',
      'for less than \\$0.1. Code (\\$22K a year)',
      ['escape', 'escape'],
    ],
    ['of \\3) Training', 'of \\3) Training', []],
  ],
  'control characters go': [['a\u0000b', 'ab', ['control']]],
};
for (const [name, places] of Object.entries(rules)) {
  test(name, () => {
    for (const [printed, markdown, kinds] of places) {
      const restored = restoreText(printed);
      assert.equal(restored.markdown, markdown);
      assert.deepEqual(
        restored.ledger.map(({ kind }) => kind),
        kinds,
      );
    }
  });
}

test('an author’s own macro is only likely to be a word', () => {
  assert.equal(restoreText('with \\ours it').ledger[0]?.certainty, 'likely');
});

test('accents are TeX’s wherever they stand: before a word that looks raised, in quotes, as a word of their own', () => {
  const texts = {
    'by It\\^o stochastic equations': 'by Itô stochastic equations',
    '`St\\"uckelberg interferometry\' with atoms': '‘Stückelberg interferometry’ with atoms',
    "`Poincar\\'e maps' of R\\^ole": '‘Poincaré maps’ of Rôle',
    '\\O rsted, \\v Cech, \\L ojasiewicz and Erd\\H os': 'Ørsted, Čech, Łojasiewicz and Erdős',
    "Petojevi\\' c and Eker{\\aa} at 12 {\\AA}, 31 \\AA\\\nor more":
      'Petojević and Ekerå at 12 Å, 31 Å or more',
    'x^o and $a \\ra b$': '$x^o$ and $a \\rightarrow b$',
  };
  const restored = Object.keys(texts).map((text) => [
    text,
    restoreText(text, { tex: 'written' }).markdown,
  ]);
  assert.deepEqual(Object.fromEntries(restored), texts);
});
