import {
  closeAll,
  closeBracket,
  isOutside,
  type JsonSpan,
  openBracket,
  startNesting,
  takeField,
  toSpans,
} from './json-nesting.ts';

/** A stretch of a text: its first place, and the one behind its last. */
export interface Stretch {
  start: number;
  end: number;
}

/** The places of a text's records, and of what stands beside all brackets. */
export interface JsonPlaces {
  spans: JsonSpan[];
  beside: Stretch[];
}

/** What may stand between values, and says nothing. */
const separators = new Set([' ', '\t', '\n', ',', ';']);

/** Whether every line that is not blank is an object of its own. */
function isJsonLines(text: string): boolean {
  const first = text.trimStart().split('\n', 1)[0]?.trim() ?? '';
  return first.startsWith('{') && first.endsWith('}');
}

/** The place of a string's last sign: at its line's end at the latest, so that one lost quote spoils one record only. */
function skipString(text: string, start: number): number {
  for (let place = start + 1; place < text.length; place++) {
    const sign = text[place];
    if (sign === '\\') place++;
    else if (sign === '"' || sign === '\n') return place;
  }
  return text.length;
}

/** Whether a string at a place is a field's name. */
function isName(text: string, end: number): boolean {
  for (let place = end + 1; place < text.length; place++) {
    if (text[place] === ':') return true;
    if (!separators.has(text[place] ?? '') || text[place] === ',') return false;
  }
  return false;
}

function addBeside(beside: Stretch[], start: number, end: number): void {
  const last = beside.at(-1);
  if (last && last.end >= start - 1) last.end = end;
  else beside.push({ start, end });
}

/** JSON in any wrapping, sound or broken → where its records are. */
export function findJsonPlaces(text: string): JsonPlaces {
  const nesting = startNesting();
  const beside: Stretch[] = [];
  const isLines = isJsonLines(text);
  for (let place = 0; place < text.length; place++) {
    const sign = text[place] ?? '';
    const start = place;
    const wasOutside = isOutside(nesting);
    if (sign === '"') {
      place = skipString(text, place);
      if (place - start < 40 && isName(text, place))
        takeField(nesting, text.slice(start + 1, place));
    } else if (sign === '{' || sign === '[') openBracket(nesting, sign, place);
    else if (sign === '}') closeBracket(nesting, '{', place + 1);
    else if (sign === ']') closeBracket(nesting, '[', place + 1);
    if (isLines && text[place] === '\n') closeAll(nesting, { end: place, isWhole: true });
    const isValue = !separators.has(sign) && !'[]{}'.includes(sign);
    if (isValue && wasOutside) addBeside(beside, start, place + 1);
  }
  closeAll(nesting, { end: text.length, isWhole: isLines });
  return { spans: toSpans(nesting), beside };
}
