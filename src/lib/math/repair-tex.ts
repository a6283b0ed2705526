/** TeX that KaTeX refuses → the same with what TeX itself passes over: braces, scripts and delimiters without a partner. */
export function repairTex(tex: string): string {
  return partScripts(balanceBraces(balanceDelimiters(withoutDollars(withEnvironments(tex)))));
}

/** Environments and forms that KaTeX has by another name, or as another command. */
function withEnvironments(tex: string): string {
  return tex
    .replace(equationArray, (_, side: string) =>
      side === 'begin' ? '\\begin{array}{rcl}' : '\\end{array}',
    )
    .replace(foreignEnvironment, '')
    .replace(tag, '\\quad($1)')
    .replace(buildrel, '\\stackrel{$1}{$2}')
    .replace(root, '\\sqrt[$1]{$2}');
}

/** Dollars in a formula say nothing; `&` and `#` outside of tables are signs. */
function withoutDollars(tex: string): string {
  const hasTable = tex.includes('\\begin{') || tex.includes('\\matrix');
  return tex.replace(sign, (found) => {
    if (found === '$') return '';
    if (found === '#' || (found === '&' && !hasTable)) return `\\${found}`;
    return found;
  });
}

/** `\left(` without `\right` → `(`. */
function balanceDelimiters(tex: string): string {
  const count = (mark: RegExp) => tex.match(mark)?.length ?? 0;
  return count(left) === count(right) ? tex : tex.replace(delimiter, '');
}

/** Braces that nothing opened go, and those that nothing closed are closed at the end. */
function balanceBraces(tex: string): string {
  let depth = 0;
  const kept = tex.replace(brace, (found) => {
    if (found === '{') depth += 1;
    else if (found === '}') {
      if (depth === 0) return '';
      depth -= 1;
    }
    return found;
  });
  return kept + '}'.repeat(depth);
}

/** `x^a^b` → `x^a{}^b`; a script without anything raised → an empty one. */
function partScripts(tex: string): string {
  const parts: string[] = [];
  const levels = [new Set<string>()];
  let expectsScript = false;
  for (const [token] of tex.matchAll(scriptToken)) {
    const scripts = levels.at(-1) ?? new Set();
    const mark = token.startsWith("'") ? '^' : token;
    if (mark === '^' || mark === '_') {
      if (expectsScript) parts.push('{}');
      if (scripts.has(mark)) {
        parts.push('{}');
        scripts.clear();
      }
      scripts.add(mark);
      expectsScript = mark === token;
    } else if (token === '{') {
      if (!expectsScript) scripts.clear();
      expectsScript = false;
      levels.push(new Set());
    } else if (token === '}') {
      if (expectsScript) parts.push('{}');
      expectsScript = false;
      if (levels.length > 1) levels.pop();
    } else if (token.trim() !== '') {
      if (!expectsScript) scripts.clear();
      expectsScript = false;
    }
    parts.push(token);
  }
  return parts.join('') + (expectsScript ? '{}' : '');
}

/** `\begin{eqnarray*}` */
const equationArray = /\\(begin|end)\{eqnarray\*?\}/g;
/** Environments that stand outside of formulas */
const foreignEnvironment =
  /\\(?:begin|end)\{(?:equation|displaymath|math|center|split|subequations|multline)\*?\}/g;
/** `\tag{1}` */
const tag = /\\tag\*?\{([^{}]*)\}/g;
const piece = '(\\{[^{}]*\\}|\\\\[A-Za-z]+|[^\\s\\\\{}])';
/** `\buildrel a \over b` */
const buildrel = new RegExp(`\\\\buildrel\\s*${piece}\\s*\\\\over\\s*${piece}`, 'g');
/** `\root 3 \of x` */
const root = new RegExp(`\\\\root\\s*${piece}\\s*\\\\of\\s*${piece}`, 'g');
/** `$`, `&`, `#`, or what is escaped */
const sign = /\\[\s\S]|[$&#]/g;
const left = /\\left(?![A-Za-z])/g;
const right = /\\right(?![A-Za-z])/g;
/** `\left.`, `\right` */
const delimiter = /\\(?:left|right)(?![A-Za-z])(?:\s*\.)?/g;
/** `{`, `}`, or what is escaped */
const brace = /\\[\s\S]|[{}]/g;
/** A command, an escape, primes or a character */
const scriptToken = /\\[A-Za-z]+\s*|\\[\s\S]|'+|[\s\S]/gu;
