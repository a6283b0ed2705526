import type { Name } from '#lib/name-schema.ts';

/** Letters of names that are written without a space, the family name first. */
const eastern = /^[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}ー・\s]+$/u;
/** Ends a particle that is written together with what follows: `d’` */
const clitic = /['’‘-]$/u;

const join = (...parts: (string | undefined)[]): string => parts.filter(Boolean).join(' ');

/** A name as pages show it: `Paul T. Costa Jr.`, `Anton van den Hengel`, `王小明`. */
export function renderName(name: Name): string {
  if ('literal' in name) return name.literal;
  const { given, family, suffix } = name;
  if (given && eastern.test(`${given}${family}`)) return `${family}${given}`;
  return join(given, renderFamily(name), suffix);
}

/** `van den Hengel`, `d’Ascoli`, or the literal. */
export function renderFamily(name: Name): string {
  if ('literal' in name) return name.literal;
  const { particle, family } = name;
  return particle && clitic.test(particle) ? `${particle}${family}` : join(particle, family);
}

/** `van den Hengel, Anton`, `Costa, Paul T. Jr.`, or the literal. */
export function renderSorted(name: Name): string {
  if ('literal' in name) return name.literal;
  const behind = join(name.given, name.suffix);
  return behind ? `${renderFamily(name)}, ${behind}` : renderFamily(name);
}
