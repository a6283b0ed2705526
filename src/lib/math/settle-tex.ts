import { budgets } from '#lib/budgets.ts';
import { commandKinds } from './commands.ts';
import type { TexCheck } from './katex-check.ts';
import { repairTex } from './repair-tex.ts';

/**
 * A formula's TeX as its author typed it → TeX that KaTeX renders, or undefined where there is none. A command that it
 * doesn't know shows by its name, `\ours` as `\textrm{ours}`; `%` is no comment.
 */
export function settleTex(typed: string, check: TexCheck): string | undefined {
  const tex = withSigns(typed);
  return nameUnknown(tex, check) ?? nameUnknown(repairTex(tex), check);
}

/** TeX → the same with the commands that KaTeX doesn't know as names, once it renders. */
function nameUnknown(tex: string, { renders, findUnknown }: TexCheck): string | undefined {
  let named = tex;
  for (let round = 0; round <= budgets.unknownCommands; round += 1) {
    if (renders(named)) return named;
    const name = findUnknown(named);
    if (name === undefined) return undefined;
    const shown = commandKinds.has(name) ? `$\\${name}$` : `\\textrm{${name}}`;
    named = named.replace(new RegExp(`\\\\${name}(?![A-Za-z])\\s*`, 'g'), () => shown);
  }
  return undefined;
}

/** Signs that TeX would read otherwise than readers: `10%`, `\unicode{x2013}`. */
function withSigns(tex: string): string {
  return tex
    .replace(percent, (found) => (found === '%' ? '\\%' : found))
    .replace(unicode, (found, hex?: string, decimal?: string) =>
      hex === undefined && decimal === undefined
        ? found
        : toCharacter(hex === undefined ? Number(decimal) : parseInt(hex, 16)),
    );
}

/** A code of Unicode → its character; one that has none → the sign for what is unknown. */
export function toCharacter(code: number): string {
  return code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : '\ufffd';
}

/** `%`, or what is escaped */
const percent = /\\[\s\S]|%/g;
/** `\unicode{x2013}`, `\unicode{8211}`, `\unicode[font]{x2013}` */
const unicode =
  /\\unicode(?:\[[^\]]{0,40}\])?\s*\{\s*(?:(?:U\+|x|"|0x)([0-9A-Fa-f]{1,6})|(\d{1,7}))\s*\}/g;
