import { type Elements, prefixes, unclosed } from './elements.ts';

/** A tag that is one, or the text between tags, which still holds its character references. */
export type Token =
  | { kind: 'text'; text: string; isData?: true }
  | { kind: 'open' | 'close' | 'empty'; name: string; attributes: string }
  | { kind: 'comment'; text: string };

type Tag = Extract<Token, { name: string }>;
interface Found {
  start: number;
  end: number;
  token: Token;
  /** Whether it counts as a tag without a partner. */
  isSure: boolean;
}

/** What counts as a tag. */
interface ScanOptions {
  elements: Elements;
  /** A tag may have its partner on another line. */
  isLine: boolean;
}

/**
 * Markup as sources write it → its tags and texts. A tag is one when the notation knows its name, its attributes are
 * written as such, and it has its partner: `<think>`, `a <b and c> d` and `List<i>` are text.
 */
export function scanMarkup(source: string, { elements, isLine }: ScanOptions): Token[] {
  const escaped = source.replace(escapedTag, (whole, tag: string) => {
    const { name } = toName(tag.replace('/', ''));
    return elements.has(name) ? `<${tag.replaceAll('&quot;', '"')}>` : whole;
  });
  const tags = findTags(escaped, elements);
  const found = isLine ? tags.filter(isMeant) : withPartners(tags);
  const tokens: Token[] = [];
  let at = 0;
  for (const { start, end, token } of found) {
    if (start > at) tokens.push({ kind: 'text', text: escaped.slice(at, start) });
    tokens.push(token);
    at = end;
  }
  if (at < escaped.length) tokens.push({ kind: 'text', text: escaped.slice(at) });
  return tokens;
}

/** Whether a tag is one by itself: `<i>` may be an argument of a type. */
const isMeant = ({ token, isSure }: Found): boolean =>
  isSure ||
  !('name' in token) ||
  token.name.length > 1 ||
  token.name === 'b' ||
  token.attributes !== '';

/** `jats:italic` → `italic`, and whether its prefix is one of markup. */
function toName(tag: string): { name: string; isPrefixed: boolean } {
  const [full = ''] = tag.toLowerCase().split(/[\s/]/, 1);
  const [prefix = '', local] = full.split(':', 2);
  if (local === undefined) return { name: full, isPrefixed: false };
  const isPrefixed = prefixes.has(prefix);
  return { name: isPrefixed ? local : full, isPrefixed };
}

function findTags(source: string, elements: Elements): Found[] {
  const found: Found[] = [];
  const lastEnds = new Map(closers.map((closer) => [closer, source.lastIndexOf(closer)]));
  mark.lastIndex = 0;
  for (let match = mark.exec(source); match; match = mark.exec(source)) {
    const start = match.index;
    const closer = match[0] === '<!--' ? '-->' : match[0] === '<![CDATA[' ? ']]>' : undefined;
    if (closer) {
      const from = mark.lastIndex;
      if ((lastEnds.get(closer) ?? -1) < from) continue;
      const close = source.indexOf(closer, from);
      const text = source.slice(from, close);
      const end = close + closer.length;
      const token: Token =
        closer === '-->' ? { kind: 'comment', text } : { kind: 'text', text, isData: true };
      found.push({ start, end, token, isSure: true });
      mark.lastIndex = end;
      continue;
    }
    const tag = toTag(match, elements);
    if (tag) found.push({ start, end: mark.lastIndex, ...tag });
  }
  return found;
}

function toTag(
  { groups }: RegExpExecArray,
  elements: Elements,
): Pick<Found, 'token' | 'isSure'> | undefined {
  const { slash, tag = '', attributes = '', empty } = groups ?? {};
  const { name, isPrefixed } = toName(tag);
  if (!isPrefixed && !elements.has(name)) return undefined;
  if (slash && attributes.trim() !== '') return undefined;
  const kind = slash ? 'close' : empty ? 'empty' : 'open';
  const isSure = isPrefixed || kind === 'empty' || unclosed.has(name);
  return { token: { kind, name, attributes }, isSure };
}

/** What was found → that without tags that lack their partner: these are words, as in `Map<i>`. */
function withPartners(found: Found[]): Found[] {
  const open = new Map<string, Found[]>();
  const kept = new Set<Found>();
  for (const one of found) {
    const { token, isSure } = one;
    if (isSure) kept.add(one);
    if (!isTag(token) || token.kind === 'empty') continue;
    if (token.kind === 'open') {
      const waiting = open.get(token.name);
      if (waiting) waiting.push(one);
      else open.set(token.name, [one]);
      continue;
    }
    const partner = open.get(token.name)?.pop();
    if (partner) kept.add(partner).add(one);
  }
  return found.filter((one) => kept.has(one));
}

const isTag = (token: Token): token is Tag => 'name' in token;

const closers = ['-->', ']]>'];
/** `<!--`, `<![CDATA[`, or what is written as a tag: `</i>`, `<jats:p>`, `<span class="nocase">` */
const mark =
  /<!--|<!\[CDATA\[|<(?<slash>\/?)(?<tag>[a-z][\w.-]{0,40}(?::[\w.-]{1,40})?)(?<attributes>(?:\s+(?:[\w:.-]{1,60}\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>=]+)|(?:nowrap|hidden|open|border|compact|noshade|controls|autoplay|loop|muted|async|defer)(?![\w=-])))*)\s*(?<empty>\/?)>/gi;
/** `&lt;sub&gt;`, `&lt;/i&gt;`, `&amp;lt;i&amp;gt;`: markup that was escaped once more than its source says. */
const escapedTag =
  /&(?:amp;){0,2}lt;(\/?[a-z][\w:.-]{0,40}(?:\s(?:[^<>&]|&quot;){0,300})?\/?)&(?:amp;){0,2}gt;/gi;
