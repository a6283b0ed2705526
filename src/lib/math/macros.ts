/** Operators whose name is what stands on paper, upright. */
const operators = `Tr tr diag rank sgn sign supp conv vol Vol dist diam ord lcm Hom End Aut Ext Tor Gal GL SL PGL PSL Sp SO SU
  Spec Proj Pic Irr Ind Res Ker coker id Id Var Cov Corr Lip codim ad Ad Hilb Sym Lie grad curl Div sech csch
  arcsinh arccosh arctanh erf erfc sinc poly polylog softmax ReLU KL OPT Area dom
  ran Span Mod Rep Stab Fix Frob Out Inn Fun Map Alt Diff Symp Isom Conf Mat Herm Sing Bl Li Ai Bi proj prox`;

/** Names → what they stand for, a pair each, parted by bars: what authors of many papers define alike. */
const pairs = `
  eps \\varepsilon | veps \\varepsilon | vareps \\varepsilon | epsi \\epsilon | vphi \\varphi | vp \\varphi | al \\alpha | om \\omega
  | Om \\Omega | lam \\lambda | Lam \\Lambda | sig \\sigma | Sig \\Sigma | Ga \\Gamma | De \\Delta | ka \\kappa | pa \\partial
  | C \\mathbb{C} | Q \\mathbb{Q} | la \\lesssim | ga \\gtrsim | lsim \\lesssim | gsim \\gtrsim | simlt \\lesssim
  | simgt \\gtrsim | simless \\lesssim | simgreat \\gtrsim | ltsim \\lesssim | gtsim \\gtrsim | lta \\lesssim | gta \\gtrsim
  | lapprox \\lessapprox | gapprox \\gtrapprox | sles \\lesssim | sgreat \\gtrsim | lesssimeq \\lesssim
  | ra \\rightarrow | Ra \\Rightarrow | lra \\leftrightarrow | ua \\uparrow | da \\downarrow | ot \\otimes
  | half \\tfrac{1}{2} | dd \\mathrm{d} | dif \\mathrm{d} | ud \\mathrm{d} | diff \\mathrm{d} | sun \\odot | earth \\oplus
  | textdegree ^\\circ | degr ^\\circ | arcsec ^{\\prime\\prime} | arcmin ^{\\prime} | fdg .^\\circ | farcs .^{\\prime\\prime}
  | farcm .^{\\prime} | asec ^{\\prime\\prime} | amin ^{\\prime} | celsius {}^\\circ\\mathrm{C} | degC {}^\\circ\\mathrm{C}
  | angstrom \\text{Å} | micro \\mu | textmu \\mu | upmu \\mu | micron \\mu\\mathrm{m} | mum \\mu\\mathrm{m} | um \\mu\\mathrm{m}
  | euro € | texteuro € | permil ‰ | perthousand ‰ | textless < | textgreater > | textasciitilde \\sim | texttildelow \\sim
  | textrightarrow \\rightarrow | textquotesingle ' | ordm ^{\\mathrm{o}}
  | jpsi J/\\psi | Jpsi J/\\psi | JPsi J/\\psi | psip \\psi' | psiprime \\psi' | epem e^+e^- | ee e^+e^- | pip \\pi^+
  | pim \\pi^- | piz \\pi^0 | pipi \\pi\\pi | Bz B^0 | Bzb \\bar{B}^0 | Bp B^+ | Bm B^- | Kp K^+ | Km K^- | Kz K^0 | KS K_S^0
  | KL K_L^0 | Dz D^0 | Dzb \\bar{D}^0 | BR \\mathcal{B} | BF \\mathcal{B} | pt p_T | pT p_T | et E_T | ET E_T | pperp p_\\perp
  | sqrts \\sqrt{s} | snn \\sqrt{s_{NN}} | sqrtsnn \\sqrt{s_{NN}} | sqrtsNN \\sqrt{s_{NN}} | sNN \\sqrt{s_{NN}} | ttbar t\\bar{t}
  | bbbar b\\bar{b} | bbar \\bar{b} | ccbar c\\bar{c} | qqbar q\\bar{q} | qbar \\bar{q} | ppbar p\\bar{p} | pbarp \\bar{p}p
  | pbar \\bar{p} | nubar \\bar{\\nu} | ifb \\mathrm{fb}^{-1} | invfb \\mathrm{fb}^{-1} | fbinv \\mathrm{fb}^{-1}
  | ipb \\mathrm{pb}^{-1} | invpb \\mathrm{pb}^{-1} | pbinv \\mathrm{pb}^{-1} | gev \\mathrm{GeV} | mev \\mathrm{MeV} | kev \\mathrm{keV}
  | ev \\mathrm{eV} | tev \\mathrm{TeV} | pgev \\mathrm{GeV}/c | GeVc \\mathrm{GeV}/c | mgev \\mathrm{GeV}/c^2 | GeVcc \\mathrm{GeV}/c^2
  | MeVcc \\mathrm{MeV}/c^2 | eVq \\mathrm{eV}^2 | kms \\mathrm{km\\,s^{-1}} | kmps \\mathrm{km\\,s^{-1}} | cms \\mathrm{cm\\,s^{-1}}
  | kmsmpc \\mathrm{km\\,s^{-1}\\,Mpc^{-1}} | ergs \\mathrm{erg\\,s^{-1}} | muas \\mu\\mathrm{as} | muJy \\mu\\mathrm{Jy} | uJy \\mu\\mathrm{Jy}
  | Msun M_\\odot | msun M_\\odot | Msol M_\\odot | msol M_\\odot | Mo M_\\odot | Msolar M_\\odot | Lsun L_\\odot | lsun L_\\odot | Lsol L_\\odot
  | Rsun R_\\odot | rsun R_\\odot | Rsol R_\\odot | Zsun Z_\\odot | zsun Z_\\odot | Zsol Z_\\odot | solmass M_\\odot | Mearth M_\\oplus
  | Rearth R_\\oplus | Mjup M_{\\mathrm{Jup}} | Rjup R_{\\mathrm{Jup}} | MJ M_{\\mathrm{J}} | RJ R_{\\mathrm{J}} | HI \\mathrm{H\\,I} | HII \\mathrm{H\\,II}
  | Ha \\mathrm{H}\\alpha | Halpha \\mathrm{H}\\alpha | halpha \\mathrm{H}\\alpha | Hb \\mathrm{H}\\beta | Hbeta \\mathrm{H}\\beta
  | Lya \\mathrm{Ly}\\alpha | lya \\mathrm{Ly}\\alpha | feh [\\mathrm{Fe/H}] | FeH [\\mathrm{Fe/H}] | teff T_{\\mathrm{eff}} | Teff T_{\\mathrm{eff}}
  | logg \\log g | vsini v\\sin i | lcdm \\Lambda\\mathrm{CDM} | LCDM \\Lambda\\mathrm{CDM} | etal \\text{et al.} | ie \\text{i.e.} | eg \\text{e.g.}
  | iid \\text{i.i.d.} | whp \\text{w.h.p.} | st \\text{s.t.} | const \\mathrm{const} | hc \\mathrm{h.c.} | cL \\mathcal{L}
`;

/** Units that are written as they are named. */
const units = `GeV MeV keV eV TeV PeV meV Mpc kpc pc Gpc yr Gyr Myr kyr cm mm km nm fm erg Hz kHz MHz GHz THz Jy mJy mas dex fb pb nb
  mK kG mG`;

/** Commands with arguments → what they stand for. */
const wrappers = `
  mbox \\text{#1} | textsc \\text{#1} | textsl \\textit{#1} | ensuremath {#1} | slashed {\\not #1} | Slash {\\not #1}
  | vect \\mathbf{#1} | mathds \\mathbb{#1} | mathbbm \\mathbb{#1} | mathbold \\boldsymbol{#1} | mathpzc \\mathcal{#1}
  | textsuperscript {}^{\\text{#1}} | textsubscript {}_{\\text{#1}} | abs \\left|#1\\right| | norm \\left\\|#1\\right\\| | order \\mathcal{O}(#1)
  | avg \\langle #1\\rangle | mean \\langle #1\\rangle | expval \\langle #1\\rangle | ketbra |#1\\rangle\\langle #2| | dv \\frac{d#1}{d#2}
  | pdv \\frac{\\partial #1}{\\partial #2} | ion \\mathrm{#1\\,#2} | iso {}^{#2}\\mathrm{#1} | unit \\mathrm{#1} | SI #1\\,\\mathrm{#2} | num {#1}
  | ang #1^\\circ | SIrange #1\\text{–}#2\\,\\mathrm{#3} | nicefrac #1/#2 | sfrac #1/#2 | uppercase #1 | lowercase #1
  | MakeUppercase #1 | lefteqn #1 | eqref (\\text{#1}) | texorpdfstring/2 #1 | ol \\overline{#1} | ul \\underline{#1} | wt \\widetilde{#1}
  | wh \\widehat{#1} | label | index | vspace | cite [\\text{#1}] | ref \\text{#1}
`;

/** Switches and other words of TeX → what KaTeX calls them; nothing where it needs none. */
const switches = `
  mit \\it | sl \\it | em \\it | sc \\rm | up \\rm | sp ^ | sb _ | gothic \\mathfrak | goth \\mathfrak | boldmath | unboldmath | xspace | null
  | strut | par | noindent | protect | ensurestrut | centering | newblock | displaylimits | eject
`;

/** Letters that are set in calligraphic, or doubled to be blackboard bold. */
const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const doubled = 'CDFGHKNPQRTZ';

/** What a command stands for. */
export interface Macro {
  body: string;
  /** How many arguments it takes. */
  arguments: number;
}
type Named = [name: string, macro: Macro];

const words = (list: string) => list.trim().split(/\s+/);
const toNamed = (name: string, body: string): Named => [name, { body, arguments: 0 }];
const toPairs = (list: string): [name: string, body: string][] =>
  list.split(barred).map((pair) => {
    const [, name = '', body = ''] = /^\s*(\S+)\s*(.*?)\s*$/s.exec(pair) ?? [];
    return [name, body];
  });
/** `unit \mathrm{#1}`; `texorpdfstring/2 #1` takes two and shows one. */
const toWrapper = ([written, body]: [name: string, body: string]): Named => {
  const [name = '', said] = written.split('/');
  const highest = Math.max(1, ...[...body.matchAll(/#(\d)/g)].map(([, index]) => Number(index)));
  return [name, { body, arguments: said ? Number(said) : highest }];
};
/** ` | ` between two pairs */
const barred = /\s\|\s(?=[A-Za-z]+(?:[\s/]|$))/;

/**
 * What authors write as if TeX knew it → what KaTeX knows, so that a formula reads the same wherever its Markdown is
 * rendered. None is one of KaTeX's own.
 */
export const commonMacros: ReadonlyMap<string, Macro> = new Map([
  ...words(operators).map((name) => toNamed(name, `\\operatorname{${name}}`)),
  ...words(units).map((name) => toNamed(name, `\\mathrm{${name}}`)),
  ...[...capitals].flatMap((letter) =>
    ['c', 'cal', 'Cal', 'mc'].map((prefix) =>
      toNamed(`${prefix}${letter}`, `\\mathcal{${letter}}`),
    ),
  ),
  ...[...capitals].map((letter) => toNamed(`bb${letter}`, `\\mathbb{${letter}}`)),
  ...[...doubled].map((letter) => toNamed(`${letter}${letter}`, `\\mathbb{${letter}}`)),
  ...toPairs(pairs).map(([name, body]) => toNamed(name, body)),
  ...toPairs(wrappers).map(toWrapper),
  ...toPairs(switches).map(([name, body]) => toNamed(name, body)),
]);

/** `\la x, y\ra`: one alone is a relation, a pair of them are brackets. */
export function withAngles(tex: string): string {
  return angled.test(tex) ? tex.replace(angle, (_, side: string) => `\\${side}angle`) : tex;
}

const angled = /\\la(?![A-Za-z]).*\\ra(?![A-Za-z])/s;
const angle = /\\([lr])a(?![A-Za-z])/g;
