/** What part of speech a TeX command is, as KaTeX's symbol tables have it. */
export type CommandKind = 'relation' | 'binary' | 'symbol' | 'function' | 'sum' | 'open' | 'close';

const relations = `leq geq leqslant geqslant neq approx approxeq sim simeq equiv cong asymp doteq triangleq
  propto in notin ni subset subseteq subsetneq supset supseteq supsetneq sqsubseteq prec preceq succ succeq
  le ge ne lt gt ll gg lesssim gtrsim models vdash vDash perp parallel mid nmid bowtie coloneqq
  to gets rightarrow leftarrow leftrightarrow longrightarrow longleftarrow longleftrightarrow Rightarrow
  Leftarrow Leftrightarrow Longrightarrow Longleftrightarrow mapsto longmapsto hookrightarrow
  twoheadrightarrow rightharpoonup rightleftarrows rightleftharpoons leadsto rightsquigarrow uparrow
  downarrow updownarrow Uparrow Downarrow nearrow searrow swarrow nwarrow iff implies impliedby
  therefore because`;
const binaries = `times cdot pm mp div ast star circ bullet oplus ominus otimes oslash odot cap cup setminus
  wedge vee land lor uplus sqcap sqcup boxplus boxtimes dagger ddagger diamond triangleleft triangleright wr`;
const symbols = `alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa varkappa lambda
  mu nu xi pi varpi rho varrho sigma varsigma tau upsilon phi varphi chi psi omega
  Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  ell hbar infty nabla partial emptyset varnothing forall exists nexists neg lnot top bot angle degree prime
  Re Im wp aleph beth square blacksquare triangle bigstar checkmark sharp flat natural
  ldots cdots vdots ddots dots dotsc dotsb`;
const functions = `log ln lg exp max min sup inf arg argmax argmin lim limsup liminf sin cos tan cot sec csc
  arcsin arccos arctan sinh cosh tanh coth det dim ker deg gcd hom Pr`;
const sums =
  'sum prod coprod int iint oint bigcup bigcap bigoplus bigotimes bigvee bigwedge bigsqcup';
const opens = 'langle lfloor lceil lVert lvert lbrace';
const closes = 'rangle rfloor rceil rVert rvert rbrace';

const words = (list: string) => list.trim().split(/\s+/);
const entries = (kind: CommandKind, list: string) =>
  words(list).map((name): [string, CommandKind] => [name, kind]);

/** TeX commands without an argument, by name, with their part of speech. A test holds it against KaTeX. */
export const commandKinds: ReadonlyMap<string, CommandKind> = new Map([
  ...entries('relation', relations),
  ...entries('binary', binaries),
  ...entries('symbol', symbols),
  ...entries('function', functions),
  ...entries('sum', sums),
  ...entries('open', opens),
  ...entries('close', closes),
]);

/** Commands whose name is also an English word, a name or an abbreviation: a word alone proves nothing. */
const alsoWords = new Set(
  words(`times sim in to ni le ge ne lt gt ll gg gets mid models because therefore parallel prec perp
  approx equiv cong pm mp div ast star circ bullet cap cup wedge vee land lor diamond dagger wr bowtie
  alpha beta gamma delta zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau upsilon phi chi
  psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega
  top bot angle degree prime Re Im wp square triangle sharp flat natural dots neg aleph beth checkmark
  log ln lg exp max min sup inf arg argmax argmin lim sin cos tan cot sec csc sinh cosh tanh coth det dim
  ker deg gcd hom Pr arcsin arccos arctan sum prod int implies iff bigstar partial subset exists`),
);

/** A command's name → whether it says by itself that a formula stands there. */
export function isTelling(name: string): boolean {
  return commandKinds.has(name) && !alsoWords.has(name);
}

/** Commands that authors write right behind a letter, a digit or another command: `Ntimes`, `16timessim`. */
const gluable =
  words(`longleftrightarrow longrightarrow longleftarrow leftrightarrow rightarrow leftarrow Rightarrow
  varepsilon varphi subseteq supseteq subset supset otimes oplus nabla partial langle rangle lceil rceil
  lfloor rfloor propto approx simeq equiv mapsto ldots cdots infty times cdot odot leq geq neq ell sim pm mid`);

/** Greek names that stand right behind another command: `Deltatheta`, `epsilonmu`, `partialOmega`. */
const gluableGreek =
  words(`epsilon lambda delta alpha gamma sigma theta omega kappa Omega Delta Theta Gamma
  Lambda Sigma beta zeta rho tau eta phi psi chi mu nu xi pi Phi Psi Pi`);

/** Letters that end in glued commands → their parts: `lambdacdot` → `lambda`, `cdot`; `Ntimes` → `N`, `times`. */
export function splitGlued(run: string): string[] | undefined {
  if (run.length > longestGlued) return undefined;
  const parts: string[] = [];
  let end = run.length;
  for (let tail = tailOf(run, end); tail !== undefined; tail = tailOf(run, end)) {
    parts.unshift(tail);
    end -= tail.length;
  }
  const head = run.slice(0, end);
  const letter = gluableGreek.find(
    (name) => head.endsWith(name) && isBeforeLetter(head.slice(0, -name.length)),
  );
  if (letter !== undefined) return [head.slice(0, -letter.length), letter, ...parts];
  const word = parts.length === 0 ? gluableWord.exec(head)?.[0] : undefined;
  if (word !== undefined && greek.has(head.slice(0, -word.length)))
    return [head.slice(0, -word.length), word];
  if (parts.length === 0 || (parts.length === 1 && tooShort.has(parts[0] ?? ''))) return undefined;
  if (head === '') return parts;
  return head.length === 1 || commandKinds.has(head) ? [head, ...parts] : undefined;
}

/** `Delta` of `Deltatheta`, `partial` of `partialOmega`, `leq` of `leqalpha` */
const isBeforeLetter = (name: string) =>
  greek.has(name) || isTelling(name) || name === 'partial' || name === 'times';

/** `alphain(0, 1]`, `Thetato`: behind a letter's name a short word is a command */
const gluableWord = /(?<=[a-z]{4})(?:in|to|le|ge)$/;
const tailOf = (run: string, end: number) => gluable.find((name) => run.endsWith(name, end));

/** No formula glues more letters than this. */
const longestGlued = 48;
/** `well` isn't `w` and `ell`, `Godot` no product. */
const tooShort = new Set(['ell', 'pm', 'mid', 'partial', 'odot', 'neq']);

const greek = new Set(
  words(`alpha beta gamma delta epsilon varepsilon zeta eta theta vartheta iota kappa lambda mu nu xi pi rho
  sigma tau upsilon phi varphi chi psi omega Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega`),
);

/** A command's name → whether it is a Greek letter. */
export function isGreekName(name: string): boolean {
  return greek.has(name);
}

/** Commands with one argument that can stay behind, name and braces, when an outer command is lost. */
export const wrapperCommands: ReadonlySet<string> = new Set(
  words(`text textbf textit texttt textrm textsf textup mathcal mathbb mathbf mathrm mathit mathsf
  mathtt mathfrak mathscr boldsymbol bm operatorname hat widehat tilde widetilde bar overline underline
  vec dot ddot check breve sqrt boxed`),
);
