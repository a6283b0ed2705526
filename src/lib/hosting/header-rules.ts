/** One rule of a `_headers` file: the paths it is for, and the headers they get. */
export interface HeaderRule {
  /** A path, or the beginning of one and `*`, as in `/*` and `/_astro/*`. */
  pattern: string;
  headers: [name: string, value: string][];
}

/** An indented line of a rule, as `  X-Content-Type-Options: nosniff`. */
const headerLine = /^\s+([\w-]+):\s*(\S.*)$/;

/** The text of a `_headers` file, as Netlify and Cloudflare Pages read it → its rules. */
export function parseHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [, name, value] = headerLine.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value.trim()]);
    else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: [] });
  }
  return rules;
}

/** The headers that the rules give to a path; where two give the same one, the longer pattern wins. */
export function toHeaders(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const matching = rules.filter(({ pattern }) => isMatch(pattern, path));
  matching.sort((a, b) => a.pattern.length - b.pattern.length);
  return new Map(
    matching.flatMap(({ headers }) =>
      headers.map(([name, value]): [string, string] => [name.toLowerCase(), value]),
    ),
  );
}

function isMatch(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}
