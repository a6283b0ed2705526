import type { HeaderDate } from '#lib/digest/digest.ts';
import { toMonthNumber, toTwoDigits } from '#lib/digest/text/date-and-venue.ts';

/** The page's date: `Mar 18`, `March 18, 2025`. */
const pageDate = /^([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2})(?:,? (\d{4}))?$/;
/** Words that the page prints on a line of their own, around its papers. */
const words = new Set(
  [
    'new|daily papers|trending papers|papers|subscribe|hugging face|daily|weekly|monthly|by|ak|by ak',
    'and the research community|models|datasets|spaces|buckets|buckets new|storage buckets|docs',
    'enterprise|pricing|log in|sign up|website|tasks|huggingchat|collections|languages|organizations',
    'community|blog|posts|learn|discord|forum|github|solutions|team & enterprise|hugging face pro',
    'enterprise support|inference providers|inference endpoints|previous|next|system theme|company',
    'tos|terms of service|privacy|about|careers|jobs|daily papers - hugging face|references',
    'trending papers - hugging face|submitted by|visible links|visible links:|hidden links|hidden links:|hugging face hugging face',
    "trending papers ranked by github stars activity|hugging face\u2019s logo|hugging face's logo",
    "[hugging face's logo] hugging face|hugging face's logo hugging face|search papers",
  ]
    .join('|')
    .split('|'),
);
/** Lines of the banner: `Get trending papers in your email inbox once a day!`, `byAK and the research community`. */
const banner =
  /^(?:get trending papers in your email inbox(?: once a day)?!?|by\s?(?:\[.{0,40}\])?\s?ak and the research community|and the research community|daily|weekly|monthly|trending papers)$/i;
/** Lines that begin the page's end. */
const footer =
  /^(?:previous(?: next)?|next|system theme|company|trending papers ranked by github stars activity|references)$/i;
/** Lines that no title or abstract can be: rules, fences, anchors, alone-standing image labels, numbered addresses. */
const marks = [
  /^(?:[-*_=]\s?){3,}$/,
  /^```\w*$/,
  /^<a id="[^"<>]{0,80}"><\/a>$/,
  /^!?\[(?:[^\]]{0,60}\b(?:image|logo|avatar|picture|photo|icon|thumbnail)\b[^\]]{0,60}|[^\s\]]{0,40}(?: [^\s\]]{1,30})?)\]$/i,
  /^[[\]()<>|\\·•*+-]{1,3}$/,
  /^\[?\d{1,5}\]?[.:]?:?\s+<?(?:https?|file):\/\/\S+$/,
  /^\S{1,40}(?:'|’)s (?:avatar|profile picture|logo)$/,
];
/** One mark of a paper's card: `3 authors`, `Upvote`, `117`, `GitHub 1.3k`, `Published on`, `Oct 7, 2024`, `·`. */
const cardMark =
  /(?:\[-\]|·|•|-(?= |$)|\d{1,4} authors?|upvote|link: ?github|github|arxiv page|arxiv|project page|hugging face page|view pdf|pdf|submitted by|published on|\[LINK:|\]|[A-Z][a-z]{2} \d{1,2}(?:, \d{4})?|\d{1,6}(?:[.,]\d{1,3})?[kK]?)(?=[\s·•\]]|$)\s*/iy;
/** Marks that nothing but a card has; a number or a word alone may also be a line of text. */
const sureMark =
  /^(?:[-*+] )?\d{1,4} authors?$|^·|·$|^\[?LINK: ?GitHub|^GitHub \d|^Upvote|^arXiv Page$|^Submitted by$|^Published on/i;
/** What a list puts before its lines: `- `, `* `, `+ `, `• `. */
const listMark = /^[-*+•] (?=\S)/;
/** A card's day with its year: `Oct 7, 2024`. */
const fullDate = /\b([A-Z][a-z]{2}) (\d{1,2}), (\d{4})\b/;

/** The day that a line names, if it names nothing else. */
export function toHeaderDate(text: string, line: number): HeaderDate | undefined {
  const match = pageDate.exec(text);
  const month = toMonthNumber(match?.[1] ?? '');
  const day = Number(match?.[2]);
  if (match === null || month === 0 || day < 1 || day > 31) return undefined;
  return { text, line, month, day, ...(match[3] ? { year: Number(match[3]) } : {}) };
}

/** A card's line → the day printed in it as `YYYY-MM-DD`, when it has a year. */
export function toCardDate(text: string): string | undefined {
  const [, name = '', day = '', year = ''] = fullDate.exec(text) ?? [];
  const month = toMonthNumber(name);
  return month > 0 ? [year, toTwoDigits(month), toTwoDigits(Number(day))].join('-') : undefined;
}

/** Whether a line holds a card's marks and nothing else. */
export function isCardLine(text: string): boolean {
  const bare = text.replace(listMark, '');
  let place = 0;
  while (place < bare.length) {
    cardMark.lastIndex = place;
    if (!cardMark.test(bare)) return false;
    place = cardMark.lastIndex;
  }
  return true;
}

/** A few words that are no sentence, as the name of who published a paper. */
export function isName(text: string): boolean {
  const bare = text.trim();
  const words = bare.split(/\s+/).length;
  // `Nvidia Corp.` has a full stop and is no sentence.
  const isSentence = words > 4 && /[.!?:;]$|[.!?] /.test(bare);
  return bare.length < 120 && words <= 8 && !isSentence;
}

/** Whether a line is boilerplate wherever it stands: `3 authors`, `GitHub 1.3k`, `Kandinsky Lab · Oct 4, 2026`. */
export function isSureBoilerplate(text: string): boolean {
  const bare = text.replace(listMark, '').trim();
  if (banner.test(bare) && bare.length > 10) return true;
  const parts = bare.split('·');
  if (parts.length > 1 && isName(parts[0] ?? '') && isCardLine(parts.at(-1)?.trim() ?? ''))
    return true;
  return sureMark.test(bare) && (isCardLine(bare) || bare.startsWith('LINK:'));
}

/** Whether a line that stands apart from text is the page's boilerplate. */
export function isBoilerplate(text: string): boolean {
  const bare = text.replace(listMark, '').trim();
  return (
    isPageWord(bare) ||
    banner.test(bare) ||
    marks.some((mark) => mark.test(bare)) ||
    isCardLine(bare) ||
    isSureBoilerplate(bare)
  );
}

/** Whether a line is a word of the page that could also be a title: `Papers`, `Languages`. */
export function isPageWord(text: string): boolean {
  return words.has(text.replace(listMark, '').trim().toLowerCase());
}

/** Whether a line belongs to the page's head, which ends before its first paper. */
export function isBanner(text: string): boolean {
  return banner.test(text.replace(listMark, '').trim());
}

/** Whether a line begins the page's end. */
export function isFooter(text: string): boolean {
  return footer.test(text.trim());
}
