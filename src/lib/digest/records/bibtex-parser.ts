import { type Entry, parse } from '@retorquere/bibtex-parser';
import type { BibtexFields } from './bibtex-fields.ts';
import type { BibtexPiece } from './bibtex-values.ts';
import { expandJournals } from './journal-macros.ts';

/** Fields as the parser gives them: text, or names taken apart. */
export type ParsedFields = Entry['fields'];

/** Fields whose TeX is read by ourselves. */
const fieldMode = { title: 'verbatim', subtitle: 'verbatim', abstract: 'verbatim' } as const;
/** A command that the parser doesn’t know goes: what it stands before is there without it. */
const options = {
  fieldMode,
  sentenceCase: false,
  applyCrossRef: false,
  unsupported: () => '',
} as const;
const isVenue = /^(?:journal|journaltitle|booktitle|series)$/;
/** Fields that no paper's page needs, and that make up most of a library: they aren’t looked at. */
const unread =
  /^(?:file|keywords|annot(?:e|ation)|comment|review|owner|timestamp|groups|howpublished|bdsk-.*|date-(?:added|modified)|mendeley-.*|is[bs]n|pages|publisher|address|location|language|langid|urldate|copyright|publicationstatus)$/;
/** The words that the parser takes for an abbreviation’s name. */
const word = /^[\w+'&;:./-]{1,100}$/;
/** An abbreviation that is nowhere and is no word either: `IEEE_J_PROC`. */
const code = /^[A-Za-z]+_\w*$/;

/** Whether a text has a quotation mark outside of braces, where it would end a value. */
function hasBareQuote(text: string): boolean {
  let depth = 0;
  for (let place = 0; place < text.length; place++) {
    const sign = text[place];
    if (sign === '\\') place++;
    else if (sign === '"' && depth <= 0) return true;
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
  }
  return false;
}

/** A text as the parser takes it whatever it holds: in braces it refuses a dollar without another. */
function renderText(text: string): string {
  const dollars = text.replace(/\\[\s\S]/g, '').split('$').length - 1;
  if (dollars % 2 === 0) return `{${text}}`;
  return hasBareQuote(text) ? `"{${text}}"` : `"${text}"`;
}

/** Initials, as they stand behind a family name: `D.`, `J. A.`, `J.-P.` */
const initials = /^\s*(?:\p{Lu}\p{Ll}?\.[\s~-]{0,3}){1,4}$/u;

/** Names that commas part where `and` should: `Miller, D., Firby, J. and Dean, T.` */
function partNames(tex: string): string {
  const names = tex.split(/\s+and\s+/i).flatMap((name) => {
    const parts = name.split(',');
    const isMany = parts.length >= 4 && parts.length % 2 === 0 && !/[{}]/.test(name);
    if (!isMany || !parts.every((part, k) => k % 2 === 0 || initials.test(part))) return [name];
    return parts.flatMap((part, k) => (k % 2 === 0 ? [`${part},${parts[k + 1] ?? ''}`] : []));
  });
  return names.join(' and ');
}

/** The signs of a tag, which are others in TeX’s own letters: `<i>` would read `¡i¿`. */
const tagSigns = /<(\/?[A-Za-z][^<>${}\\]{0,100})>/g;
const keepTags = (text: string): string => text.replace(tagSigns, '{\\textless}$1{\\textgreater}');

function renderPiece({ text, isWord }: BibtexPiece, name: string): string {
  if (isWord && isVenue.test(name) && code.test(text)) return '{}';
  if (isWord && word.test(text)) return text;
  if (name === 'author') return renderText(keepTags(partNames(text)));
  return renderText(isVenue.test(name) ? keepTags(expandJournals(text)) : text);
}

function renderField([name, pieces]: [string, readonly BibtexPiece[]]): string {
  return `${name} = ${pieces.map((piece) => renderPiece(piece, name)).join(' # ')}`;
}

/** What the parser makes of fields; nothing where it fails on one of them. */
function parseAll(fields: BibtexFields): ParsedFields | undefined {
  const text = `@misc{k,\n${[...fields].map(renderField).join(',\n')}\n}`;
  try {
    const [entry] = parse(text, options).entries;
    // An entry that the parser gave up on is there, too, without the text it was read from.
    return entry?.input ? entry.fields : undefined;
  } catch {
    return undefined;
  }
}

/** Fields with their TeX → their texts and names. What the parser only warns of, or fails on in one field, costs no other. */
export function parseBibtexFields(fields: BibtexFields): ParsedFields {
  const named = new Map([...fields].filter(([name]) => word.test(name) && !unread.test(name)));
  const whole = parseAll(named);
  if (whole) return whole;
  const parsed: ParsedFields = {};
  for (const field of named) Object.assign(parsed, parseAll(new Map([field])));
  return parsed;
}
