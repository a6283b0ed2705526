/** The end of a group `{…}` that opens at a place, its brace included; undefined where it isn't closed within so many characters. */
export function groupEnd(text: string, open: number, limit: number): number | undefined {
  let depth = 0;
  mark.lastIndex = open;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    if (match.index - open > limit) return undefined;
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return match.index + match[0].length;
  }
  return undefined;
}

/** `{`, `}`, or what is escaped */
const mark = /\\[\s\S]|[{}]/g;
