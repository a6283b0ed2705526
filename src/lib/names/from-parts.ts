import type { Name } from '#lib/name-schema.ts';
import { cleanName } from './clean-name.ts';
import { hasGroupWord, isSuffixPart } from './name-words.ts';
import { invert, parseName, toPerson } from './parse-name.ts';
import { renderName } from './render-name.ts';

/** A name as a source writes its parts, each as far as it is there. */
export interface NameParts {
  given?: string | null | undefined;
  particle?: string | null | undefined;
  family?: string | null | undefined;
  suffix?: string | null | undefined;
  /** A name that is whole by the source’s own word. */
  literal?: string | null | undefined;
}

/** DBLP’s number, which programs take for a family name. */
const homonym = /^0\d{3}$/;

/** A name’s parts as a source writes them → the name; none of empty parts. */
export function fromParts(parts: NameParts): Name | undefined {
  const literal = cleanName(parts.literal ?? '');
  if (literal !== '') return { literal };
  const [given, particle, family, suffix] = [
    parts.given,
    parts.particle,
    parts.family,
    parts.suffix,
  ].map((part) => cleanName(part ?? ''));
  const whole = fromWhole(given ?? '', family ?? '');
  if (whole) return whole;
  if (!family) return given ? parseName(given) : undefined;
  const name =
    particle || !given
      ? toPerson({ given, particle, family, suffix })
      : invert({ family, given, suffix: suffix || undefined });
  const shown = renderName(name);
  return (!given && !particle && !suffix) || hasGroupWord(shown) ? { literal: shown } : name;
}

/** Parts that a program told wrongly → the name that they are of: `Yang Lin` and `0005`, `Hal Daumé` and `III`. */
function fromWhole(given: string, family: string): Name | undefined {
  if (given === '') return undefined;
  if (homonym.test(family)) return parseName(given);
  if (isSuffixPart(family)) return parseName(`${given}, ${family}`);
  if (isSuffixPart(given)) return parseName(`${family}, ${given}`);
  return undefined;
}
