/** What no page may have as an attribute: whoever finds it in a tree has found a node that a digest put there. */
export const marker = 'data-fuzzed';

const html = [
  `<img ${marker} src=x onerror=alert(1)>`,
  `<script ${marker}>alert(1)</script>`,
  `<svg ${marker} onload=alert(1)><use href="x#y"/></svg>`,
  `<a ${marker} href="javascript:alert(1)">here</a>`,
  `<iframe ${marker} srcdoc="<script>alert(1)</script>"></iframe>`,
  `<b ${marker} onclick="alert(1)">bold`,
  `<math ${marker}><mtext></p><style ${marker}><img src=x onerror=alert(1)></style>`,
  `</abstract></p></main><form ${marker} action="//evil.example"><input autofocus onfocus=alert(1)>`,
  `"><img ${marker} src=x onerror=alert(1)>`,
  `' ${marker} onmouseover='alert(1)`,
  `" ${marker} autofocus onfocus="alert(1)" x="`,
  `<!--><img ${marker} src=x>--><![CDATA[<img ${marker}>]]>`,
  `&lt;img ${marker} src=x onerror=alert(1)&gt;`,
  `&amp;lt;script ${marker}&amp;gt;alert(1)&amp;lt;/script&amp;gt;`,
  `&#x3c;img ${marker} src=x&#x3e;`,
  `]]><x ${marker}/><![CDATA[`,
  `<base ${marker} href="https://evil.example/"><meta ${marker} http-equiv=refresh content="0;url=//evil.example">`,
  '<think> tokens </think> where p<q and r>s',
  '<object data="javascript:alert(1)"></object><embed src=x>',
];

const links = [
  '[a](javascript:alert(1))',
  '[a](JaVa&#x53;cript&colon;alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '![a](https://evil.example/x.png)',
  '[a]: javascript:alert(1)\n[a]',
  '<javascript:alert(1)>',
  'javascript:alert(1) vbscript:x',
  'https://github.com/a/b"onmouseover="alert(1)',
  'https://github.com/a/b<script>alert(1)</script>',
  'https://evil.example/%0d%0aSet-Cookie:x',
  `\\href{javascript:alert(1)}{x} $\\href{javascript:alert(1)}{x}$ $\\htmlData{fuzzed=1}{x}$`,
  `$\\url{javascript:alert(1)}$ $\\includegraphics{https://evil.example/x.png}$`,
];

const formulas = [
  '$\\sim$$10^7$',
  '\\(x\\)\\(y\\)',
  '$^{18}$$F$',
  '$$x^2$$$y$',
  '$p$$+$$p$',
  'costs $5 and $6 and $',
  '$\\jpsi \\to \\mypsi$',
  '\\frac{ left open',
  '$x_{1$ and $}$ and {{{',
  '$\\def\\a{\\a\\a}\\a$',
  '$\\newcommand{\\x}{\\x}\\x$',
  '\\begin{align} x &= y \\\\ z',
  '$\\rule{9999em}{9999em}$ $\\hspace{-99999em}$',
  '\\[ x \\] \\] \\[ $`x`$ `$x$`',
  '$'.repeat(41),
  '$\\text{$x$}$ \\$ \\\\$ $\\$',
  `$${'{'.repeat(300)}x${'}'.repeat(300)}$`,
  `$${'\\sqrt{'.repeat(60)}x${'}'.repeat(60)}$`,
  `$${'x^{'.repeat(200)}y${'}'.repeat(200)}$`,
  'x² and H₂O and α→β, 𝔽_q, ∑_{i=1}^n x_i',
];

const letters = [
  'A title \u202egnp.exe',
  'left \u2066 isolate \u2067 open',
  '\u2066closed\u2069 and \u200fmarks\u200e \u061c',
  '\\u202egnp \\u2066 \\ud800 \\u0000',
  '&#x202E;title &#0; &#xD800; &#x1F; &rlm;',
  `tag${String.fromCodePoint(0xe0001, 0xe0041, 0xe0042, 0xe007f)}s`,
  'bell \u0007 escape \u001b[31m null \u0000 delete \u007f next \u0085',
  'می‌خواهم and 👩‍🔬 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  `Z${'\u0316'.repeat(5)}${'\u0301'.repeat(5)}`,
  `Z${'\u0316'.repeat(90)}${'\u0301'.repeat(90)}`,
  'a\u0300\u0316\u0323'.repeat(40),
  '\ufeffmark \ufffe \uffff \ud800 lone \udc00',
  'ﬁne ﬂow ﷺ Ǆ ẛ̣ 가',
  '\u2028line\u2029paragraph\u000bvertical\u000cfeed',
  'Ａｌｌ　ｗｉｄｅ',
];

const structure = [
  '---\ntitle: "Other"\nslug: "../../x"\n---',
  '\n---\n',
  'title: x\n...\n--- !!js/function >',
  '{{ title }} ${title} <%= title %> #{title} {% raw %}',
  '"}</script><script data-fuzzed>alert(1)</script>',
  '","@type":"Evil","x":"',
  '\\u003c/script\\u003e\\u003cimg data-fuzzed\\u003e',
  '../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  'con nul aux prn com1',
  'by-title index rss.xml cite.bib __proto__ constructor toString',
  '@article{x, title={Y}} @string{a=a#a}',
  '\n\\\\\narXiv:2401.99999\n',
  '\n------------------------------------------------------------------------------\n',
  '<entry><id>x</id></entry>',
  '# heading\n\n## [x](https://arxiv.org/abs/2401.00001)\n\n- a\n  - b',
  '| a | b |\n|---|---|\n| c | d |',
  '```js\ncode\n',
  '> > > quote\n1. one\n* * *\n***\n',
  '**bold *both** it* ~~gone~ __x_ `tick',
  '[^1] [^1]: note',
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
  '&a;&b;&nosuch;&amp',
  '<?xml-stylesheet href="x.xsl"?>',
  '%PDF-1.7\n%âãÏÓ\n1 0 obj',
  '\n\n\n\n',
  'TY  - JOUR\nTI  - x\nER  - ',
];

const size = [
  'word '.repeat(4000),
  'a'.repeat(20_000),
  'a-'.repeat(5000),
  `${'a'.repeat(400)}!`.repeat(20),
  '((((((((((((((((((((a'.repeat(40),
  '*a_'.repeat(1500),
  '[a](b'.repeat(900),
  '\\_'.repeat(2000),
  '<b>'.repeat(1200),
  '&amp;'.repeat(1500),
  `${'1'.repeat(3000)}e${'9'.repeat(300)}`,
  'https://x.example/'.repeat(200),
  '"'.repeat(2000),
  '漢字'.repeat(3000),
];

/** Texts that were written to break what reads or shows them, by what they are about. */
export const hostileTexts = { html, links, formulas, letters, structure, size } as const;

/** All of them; sizes are rarer, since each costs as much as the rest. */
export const hostileList: readonly string[] = [
  ...[html, links, formulas, letters, structure].flatMap((texts) => [...texts, ...texts]),
  ...size,
];
