import { budgets } from '#lib/budgets.ts';
import type { Macro } from './macros.ts';
import type { Stretch } from './paragraphs.ts';
import { groupEnd } from './tex-groups.ts';

/** A text's own macros by name, and where it defines them. */
export interface OwnMacros {
  macros: ReadonlyMap<string, Macro>;
  definitions: readonly Stretch[];
}

/** Text → the macros that it defines: `\newcommand{\F}{\mathbb{F}}`, `\def\F{…}`, `\DeclareMathOperator{\id}{id}`. */
export function findOwnMacros(text: string): OwnMacros {
  const macros = new Map<string, Macro>();
  const definitions: Stretch[] = [];
  if (!definer.test(text)) return { macros, definitions };
  let at = 0;
  for (const match of text.matchAll(definition)) {
    if (definitions.length >= budgets.macrosOfText) break;
    const open = match.index + match[0].length;
    const end = groupEnd(text, open, budgets.macroCharacters);
    if (match.index < at || end === undefined) continue;
    const inner = text.slice(open + 1, end - 1).trim();
    const { kind, name = '', defined = name, count, parameters = '' } = match.groups ?? {};
    const body = kind === 'DeclareMathOperator' ? `\\operatorname{${inner}}` : inner;
    macros.set(defined, { body, arguments: count ? Number(count) : parameters.length / 2 });
    definitions.push({ start: match.index, end });
    at = end;
  }
  return { macros, definitions };
}

/** A formula's TeX → the same with macros written out; as it was where that would never end. */
export function expandMacros(tex: string, macros: OwnMacros['macros']): string {
  let expanded = tex;
  for (let depth = 0; macros.size > 0 && depth < budgets.macroDepth; depth += 1) {
    const next = expandOnce(expanded, macros);
    if (next.length > budgets.formulaCharacters) return tex;
    if (next === expanded) break;
    expanded = next;
  }
  return expanded;
}

function expandOnce(tex: string, macros: OwnMacros['macros']): string {
  const parts: string[] = [];
  let at = 0;
  for (const match of tex.matchAll(command)) {
    const macro = macros.get(match[1] ?? '');
    if (!macro || match.index < at) continue;
    const { values, end } = readArguments(tex, match.index + match[0].length, macro.arguments);
    const body = macro.body.replace(
      parameter,
      (_, index: string) => values[Number(index) - 1] ?? '',
    );
    const isScript = /[_^]$/.test(tex.slice(at, match.index).trimEnd());
    const needsSpace = /[A-Za-z]$/.test(body) && /^[A-Za-z]/.test(tex.slice(end, end + 1));
    const written = isScript ? `{${body}}` : needsSpace ? `${body} ` : body;
    parts.push(tex.slice(at, match.index), written);
    at = end;
  }
  return [...parts, tex.slice(at)].join('');
}

/** What stands behind a macro: `{…}` or one command or character for each argument. */
function readArguments(tex: string, from: number, count: number) {
  const values: string[] = [];
  let end = from;
  for (let index = 0; index < count; index += 1) {
    argument.lastIndex = end;
    const found = argument.exec(tex);
    if (!found) break;
    const [whole, single] = found;
    if (single === '{') {
      const close = groupEnd(tex, end + whole.length - 1, budgets.formulaCharacters);
      if (close === undefined) break;
      values.push(tex.slice(end + whole.length, close - 1));
      end = close;
    } else {
      values.push(single ?? '');
      end += whole.length;
    }
  }
  return { values, end };
}

/** A cheap look before the careful one */
const definer = /\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|def)\b/;
/** `\newcommand{\F}[1]`, `\def\F#1`, before its `{` */
const definition =
  /\\(?<kind>(?:re)?newcommand|providecommand|DeclareMathOperator)\*?\s*\{?\s*\\(?<name>[A-Za-z]{1,30})\s*\}?\s*(?:\[(?<count>\d)\]\s*)?(?=\{)|\\def\s*\\(?<defined>[A-Za-z]{1,30})\s*(?<parameters>(?:#\d){0,9})\s*(?=\{)/g;
/** `\F` and the spaces behind, which TeX passes over */
const command = /\\([A-Za-z]+)[ \t]*/g;
/** `#1` */
const parameter = /#(\d)/g;
/** `{`, `\alpha` or `x` */
const argument = /\s*(\\[A-Za-z]+|\\[\s\S]|[\s\S])/y;
