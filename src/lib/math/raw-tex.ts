/** Commands that are seen in titles and abstracts, as `\frac`, `\it` and `\textbf`. */
const commandNames = `
  alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu nu xi pi rho
  sigma tau phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Phi Psi Omega frac
  dfrac tfrac sqrt binom sum prod int lim log exp max min times cdot cdots ldots dots pm mp
  div circ star ast infty ell leq geq neq le ge ne ll gg approx sim simeq equiv propto in
  notin subset subseteq cup cap forall exists nabla partial to rightarrow leftarrow Rightarrow
  leftrightarrow mapsto uparrow downarrow left right langle rangle lfloor rfloor lceil rceil
  mid top prime hat widehat tilde widetilde bar vec dot ddot overline underline mathbb mathcal
  mathbf mathrm mathit mathfrak mathsf mathtt boldsymbol bm text textbf textit textsc texttt
  textrm textsf emph operatorname it bf em sc tt rm sf begin end cite ref label url href
  footnote
`;

const command = `\\\\(?:${commandNames.trim().split(/\s+/).join('|')})(?![A-Za-z])`;

/** What TeX leaves in a text that it wasn't taken out of; an example stands beside each. */
const leftovers = [
  command, // \frac, {\it
  '\\\\[A-Za-z]{2,}\\{', // \jpsi{
  '\\\\[%&#_$]', // 43.9\%
  '[_^]\\{', // x_{i}
  '\\d\\{\\d+\\}', // 8{255}, of \frac{8}{255}
  '``', // ``massive''
  '(?<![\\w$]|\\d\\s)\\$(?!\\s?\\d|[\\w.])', // of $ and
  '\\b(?:frac|sqrt|(?:math|text)(?:bf|it|rm|tt|sf|cal|bb)|text|operatorname)\\{', // mathrm{Cal)}
  '[a-z]\\.~\\w', // e.g.~this
];

/** Any of the leftovers, as `\frac` in `the ratio \frac{a}{b}`. */
const leftover = new RegExp(leftovers.join('|'));

/** What makes a text between two dollar signs TeX: `\`, `^2`, `x_i` or a single letter. */
const insideDollars = /\\|\^\w|^\w_\w$|^[A-Za-z]$/;

const maximumFormulaLength = 200;

/** Whether code is TeX that was left as typed: `$\jpsi$`, `\frac{`. */
export function isLeftTex(code: string): boolean {
  return wholeTex.test(code);
}

/** `$…$`, `\(…\)`, `\[…\]`, or a command and its brace */
const wholeTex = /^(?:\$.*\$|\\\(.*\\\)|\\\[.*\\\]|\\[A-Za-z]+\*?\{.*)$/s;

/** Raw TeX in a text that a reader sees → its first piece, as `\frac`; undefined when there is none. */
export function findRawTex(text: string): string | undefined {
  return leftover.exec(text)?.[0] ?? (text.includes('$') ? findDollarFormula(text) : undefined);
}

/** `the $x^2$ of → $x^2$`; `$5 and $10` is money. */
function findDollarFormula(text: string): string | undefined {
  const [, ...pieces] = text.split('$');
  const inside = pieces.slice(0, -1).find(isFormula);
  return inside === undefined ? undefined : `$${inside}$`;
}

/** TeX allows no space beside the dollar signs. */
function isFormula(piece: string): boolean {
  const isTight = piece.trim() === piece && piece.length <= maximumFormulaLength;
  return isTight && insideDollars.test(piece);
}
