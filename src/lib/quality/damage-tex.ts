/** A text without TeX, and where each formula stands in it. */
export interface DamagedText {
  text: string;
  spans: DamagedSpan[];
}

/** A formula's place in a damaged text, and the TeX that it had. */
export interface DamagedSpan {
  start: number;
  end: number;
  tex: string;
}

/**
 * Text with `$TeX$` → what Hugging Face's pages show of it: every `\cmd{X}` becomes `X`, then every `$…$` loses its
 * dollars and backslashes. Without `commands`, those outside formulas stay.
 */
export function damageTex(text: string, { commands }: { commands: boolean }): DamagedText {
  const outside = commands ? dropCommands : (part: string) => part;
  const spans: DamagedSpan[] = [];
  let damaged = '';
  let at = 0;
  for (const match of text.matchAll(formula)) {
    const [whole, tex = ''] = match;
    damaged += outside(text.slice(at, match.index));
    const start = damaged.length;
    damaged += dropCommands(tex).replaceAll('\\', '');
    spans.push({ start, end: damaged.length, tex });
    at = match.index + whole.length;
  }
  return { text: damaged + outside(text.slice(at)), spans };
}

/** TeX → whether it reads wrongly once damaged: it holds a command that shows, `^` or `_`. */
export function isDamaged(tex: string): boolean {
  return script.test(tex) || command.test(tex.replace(textCommand, ''));
}

const dropCommands = (text: string) => text.replace(wrapped, '$1');

/** `$x$`, `$$x$$` */
const formula = /\$\$?([^$]+)\$\$?/g;
/** `\textbf{x}` */
const wrapped = /\\[a-zA-Z]+\{([^}]*)\}/g;
/** `^`, `_` */
const script = /[\^_]/;
/** `\alpha` */
const command = /\\[a-zA-Z]/;
/** `\text`, whose loss doesn't show */
const textCommand = /\\(?:textbf|textit|text|emph|mathrm|textsc|texttt|textsf|bf|it)\b/g;
