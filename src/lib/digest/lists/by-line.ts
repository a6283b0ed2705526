import { toOneLine } from '#lib/digest/text/lines.ts';
import { type ReadAuthors, readAuthors } from '#lib/digest/text/author-names.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { renderAuthor } from '#lib/names/authors.ts';

/** Who wrote a paper, and where and when it came out, as far as a line tells. */
export interface ByLine extends ReadAuthors {
  venue?: string;
  published?: string;
}

/** A piece of a line, and whether it stood in parentheses. */
interface Part {
  text: string;
  isAside: boolean;
}

/** A name of two to five parts, the first and the last with a capital: `Aidan N. Gomez`. */
const personName =
  /^\p{Lu}[\p{L}'’.-]{0,25}(?: (?:\p{Lu}[\p{L}'’.-]{0,25}|d['’]\p{Lu}\p{L}{1,20}|van|von|de|der|den|da|di|la|le|el|al|bin|del|dos|do|du|ter|ten|zu)){1,4}$/u;
/** A name behind `by`, where nothing else stands: `KC`, `deadbeef Jr.` */
const anyName = /^(?=.*\p{Lu})[\p{L}'’.-]{1,30}(?: [\p{L}'’.-]{1,30}){0,5}$/u;
/** What authors are followed by in a bibliography: `Mobile Information Systems, e5579451, 2021`, `IJCNN, 526--533` */
const cited =
  /^(?<venue>\p{Lu}[^,]{1,100}(?:, \p{Lu}[^,]{1,60}){0,3}?)(?=,\s[\w–-]{0,20}\d)(?:,\s[\w–-]{0,20}\d[\w–-]{0,20})??(?:,\s(?<published>(?:19|20)\d\d))?$/u;
/** `NeurIPS 2023`, `ICML'24` */
const venueYear = /^[A-Z][A-Za-z&/ -]{1,30}\s?['’]?(?:20|19)?\d\d$/;
/** In parentheses: `J. Funct. Program. 2017`, `The Monad Reader, 2010` */
const asideVenue = /^\p{Lu}[\p{L}&/.,: -]{1,60}['’]?(?:20|19)\d\d$/u;
const year = /^(?:20|19)\d\d$/;
/** Where a piece ends: at a dash, a full stop that abbreviates no name, a semicolon, before a venue with its year. */
const partEnd =
  /\s+[-–—|·]\s+|(?<!(?:^|[\s.])\p{Lu})\.(?:\s+|$)|;\s+|,\s+(?=[A-Z][A-Za-z&/ '’-]{1,30}(?:20|19)?\d\d\.?$)|,\s+(?=\d{4}\.?$)/u;
/** Names of which the others are not there: `Vaswani et al.` */
const others = /^(?:by )?(?:\p{Lu}[\p{L}'’.-]{0,25}[,\s]{1,3}){1,8}et\.?\s?al\.?$/u;
/** What is printed below a title and has the look of a name: `Best Paper`, `Stanford University`. */
const noName =
  /\b(?:award|best|college|conference|department|google|institute|labs?|microsoft|oral|outstanding|papers?|poster|research|school|spotlight|talk|track|universit\p{L}{1,3}|workshop)\b/iu;
const edges = /^[\s\-–—:,.]+|[\s\-–—:,.;\\]+$/g;
const by = /^by:?\s+/i;
/** More pieces, and more characters, than a by-line has: papers of a collaboration have thousands of authors. */
const mostParts = 12;
const longest = 4000;

/** A line → its pieces; what stands in parentheses is one. */
function toParts(text: string): Part[] {
  const asides = text.trim().split(/[([]([^()[\]]{0,200})[)\]]/);
  const parts = asides.flatMap((piece, index) =>
    index % 2 === 1
      ? [{ text: piece, isAside: true }]
      : piece.split(partEnd).map((part) => ({ text: part, isAside: false })),
  );
  return parts
    .map(({ text: part, isAside }) => ({ text: toOneLine(part.replace(edges, '')), isAside }))
    .filter(({ text: part }) => part !== '');
}

/** A piece → the names in it, where it holds nothing else; one alone is a name only behind `by`, or before `et al.` */
function toNames({ text, isAside }: Part, fewest: number): ReadAuthors | undefined {
  if (others.test(text)) return readAuthors(text);
  if (isAside) return undefined;
  const read = readAuthors(text.replace(by, ''));
  const names = read.authors.map(renderAuthor);
  const isNames = names.length >= (by.test(text) ? 1 : fewest);
  const form = by.test(text) ? anyName : personName;
  const isName = (name: string): boolean => form.test(name) && !noName.test(name);
  return isNames && names.every(isName) ? read : undefined;
}

/** Gives a line with authors the venue, and the year, of a piece that names it as a bibliography does; says whether it does. */
function takeCited(line: ByLine, text: string): boolean {
  const { venue, published } = cited.exec(text)?.groups ?? {};
  if (line.authors.length === 0 || venue === undefined) return false;
  const own = toVenue(venue);
  if (own !== undefined) line.venue ??= own;
  if (published !== undefined) line.published ??= published;
  return true;
}

/** A line that holds authors, a venue, a year or some of them, and nothing else: `by Ada Lovelace. POPL 2017`. */
export function readByLine(text: string, { fewestNames = 2 } = {}): ByLine | undefined {
  if (text.length > longest) return undefined;
  const parts = toParts(text);
  if (parts.length > mostParts) return undefined;
  const line: ByLine = { authors: [] };
  for (const part of parts) {
    const names = toNames(part, fewestNames);
    if (names && line.authors.length === 0) Object.assign(line, names);
    else if (year.test(part.text)) line.published ??= toPublishedDate(part.text) ?? part.text;
    else if ((part.isAside ? asideVenue : venueYear).test(part.text)) line.venue ??= part.text;
    else if (!part.isAside && !takeCited(line, part.text)) return undefined;
  }
  return line.authors.length > 0 || line.venue !== undefined ? line : undefined;
}

/** Where authors may begin behind a title: `Title, A and B`, `Title. A, B`, `Title — A, B`, `"Title" by A`. */
const authorsStart = /(?:[,.]|\s[-–—|])\s+(?:by\s+)?|["”]\s+by\s+/g;

/** A line without marks of a title → the title, where authors follow it to the line’s end. */
export function findTitle(text: string): string | undefined {
  if (text.length > longest) return undefined;
  const starts = [...text.matchAll(authorsStart)].slice(0, mostParts);
  const start = starts.find(({ 0: mark, index }) => {
    const rest = text.slice(index + mark.length);
    const line = readByLine(/by\s+$/.test(mark) ? `by ${rest}` : rest);
    return line !== undefined && line.authors.length > 0;
  });
  if (!start) return undefined;
  const title = text.slice(0, start.index + (/^["”]/.test(start[0]) ? 1 : 0)).trim();
  return title.replace(/^(?:"([^"]+)"|“([^“”]+)”)$/, '$1$2');
}
