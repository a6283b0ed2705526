import { budgets } from '#lib/budgets.ts';

/** A link in the text: an address alone, or one that `\href{…}{…}` gave a text. */
export interface FoundLink {
  kind: 'link';
  start: number;
  end: number;
  url: string;
  /** The link's own text, where it isn't the address. */
  label?: string;
  /** Whether the text holds more than the address, so that something was changed. */
  changed: boolean;
}

/** Text → the links in it, without the punctuation that ends a sentence. */
export function findLinks(text: string): FoundLink[] {
  const found: FoundLink[] = [];
  let at = 0;
  for (const match of text.matchAll(address)) {
    if (match.index < at) continue;
    if (found.length >= budgets.linksOfText) break;
    const link = readAddress(text, match);
    if (!link) continue;
    found.push(link);
    at = link.end;
  }
  return found;
}

function readAddress(text: string, { 0: run, index, groups }: RegExpExecArray) {
  if (groups?.['www']) return readBare(run, { index, scheme: 'http://' });
  if (groups?.['mail']) return readBare(run, { index, scheme: 'mailto:' });
  return readUrl(text, { index, run });
}

/** `www.a.org`, `me@a.org`: GFM makes links of them, so that they are links here too. */
function readBare(run: string, { index, scheme }: { index: number; scheme: string }): FoundLink {
  const label = withoutTail(run);
  const end = index + label.length;
  return { kind: 'link', start: index, end, url: scheme + label, label, changed: false };
}

function readUrl(
  text: string,
  { index, run }: { index: number; run: string },
): FoundLink | undefined {
  const opening = linkCommand.exec(text.slice(Math.max(0, index - 8), index))?.[0] ?? '';
  const raw = withoutTail(run);
  if (raw.length < shortestUrl) return undefined;
  const url = raw.replace(escaped, '$1');
  const runEnd = index + run.length;
  const closed = opening !== '' && text[runEnd] === '}';
  const after = closed ? runEnd + 1 : index + raw.length;
  const label = opening === '\\url{' ? undefined : readLabel(text, after);
  return {
    kind: 'link',
    start: closed ? index - opening.length : index,
    end: label?.end ?? after,
    url,
    ...(label && !isSameAddress(label.text, url) && { label: label.text }),
    changed: closed || label !== undefined || url !== raw,
  };
}

/** `{code}` right behind an address: what `\href{address}{code}` leaves. */
function readLabel(text: string, at: number): { text: string; end: number } | undefined {
  if (text[at] !== '{') return undefined;
  labelGroup.lastIndex = at;
  const label = labelGroup.exec(text)?.groups?.['label'];
  return label === undefined || label.trim() === ''
    ? undefined
    : { text: label.replace(/\s+/g, ' ').trim(), end: labelGroup.lastIndex };
}

const isSameAddress = (label: string, url: string) =>
  label === url || label === url.replace(/^https?:\/\//, '');

/** An address → the same without what the sentence around it added. */
function withoutTail(run: string): string {
  let end = run.length;
  const open = count(run, '(');
  let close = count(run, ')');
  for (; end > 0; end -= 1) {
    const last = run[end - 1] ?? '';
    if (last === ')' && close > open) close -= 1;
    else if (!tailMark.test(last)) break;
  }
  return run.slice(0, end);
}

const count = (text: string, character: string) => text.split(character).length - 1;

const shortestUrl = 'http://a.b'.length;
/** `https://github.com/a/b_c` */
const web =
  /https?:\/\/(?:\\[_%#&~]|[^\s<>"{}|\\^`\u0000-\u001f\ue000\u2018-\u201f\u3000-\u303f\uff00-\uffef])*/;
/** `www.a.org/b` */
const www = /(?<www>(?<![\w./@-])www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w./-]*)?)/;
/** `me@a.org` */
const mail =
  /(?<mail>(?<![\w.+@/-])[a-z0-9][\w.+-]{0,60}@[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,4}\.[a-z]{2,12}(?![\w@-]))/;
const address = new RegExp([web, www, mail].map(({ source }) => source).join('|'), 'gi');
/** `\url{`, `\href{` at the end */
const linkCommand = /\\(?:url|href)\{$/;
/** `\_` */
const escaped = /\\([_%#&~])/g;
/** `{code}` */
const labelGroup = /\{(?<label>[^{}]{1,300})\}/y;
/** `.` and all else that can end a sentence behind an address */
const tailMark = /[.,;:!?'*_~\]]/;
