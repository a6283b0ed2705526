import { isLoginAddress, parsePaperAddress } from '#lib/digest/text/paper-ids.ts';
import type {
  DigestEntry,
  EntryIdentity,
  Furniture,
  LineRange,
  ParsedDigest,
} from '#lib/digest/digest.ts';
import type { PageBlock } from './blocks.ts';
import { toCardDate } from './boilerplate.ts';
import type { LineLink } from '#lib/digest/text/linked-lines.ts';
import { linkSchema, type PaperLink } from '#lib/schema.ts';

/** A title, and its abstract where there is one → an entry without identity. */
export function toEntry(title: PageBlock, abstract?: PageBlock): DigestEntry {
  return {
    title: title.text,
    abstract: abstract?.text ?? '',
    from: title.from,
    to: abstract?.to ?? title.to,
  };
}

/** `GitHub`, `GitHub 1.3k`, `LINK: GitHub 131` */
const codeLabel = /^(?:link: ?)?github(?:\s[\d.,]{1,8}k?)?$/i;
const projectLabel = /^project page$/i;

/** What a card's link beside the paper leads to: `GitHub 131`, `Project page`. */
function toPaperLink({ label, url }: LineLink): PaperLink[] {
  const kind = codeLabel.test(label) ? 'code' : projectLabel.test(label) ? 'project' : '';
  const link = linkSchema.safeParse({ kind, url });
  return link.success ? [link.data] : [];
}

/** A card's blocks → what they tell beside title and abstract; an address inside prose tells nothing. */
export function toPageIdentity(blocks: PageBlock[]): EntryIdentity | undefined {
  const links = blocks.flatMap((block) => block.links);
  const ids = links.flatMap((link) => {
    const id = parsePaperAddress(link.url);
    return id ? [{ ...id, isVote: isLoginAddress(link.url) }] : [];
  });
  const { arxiv, version } = ids.find(({ isVote }) => !isVote) ?? ids[0] ?? {};
  const marks = blocks.filter(({ kind }) => kind === 'boilerplate');
  const published = marks.map(({ text }) => toCardDate(text)).find(Boolean);
  const found = marks.flatMap((block) => block.links).flatMap(toPaperLink);
  const identity: EntryIdentity = {
    ...(arxiv ? { arxiv } : {}),
    ...(version ? { version } : {}),
    ...(published ? { published } : {}),
    ...(found.length > 0
      ? { links: [...new Map(found.map((link) => [link.url, link])).values()] }
      : {}),
  };
  return Object.keys(identity).length > 0 ? identity : undefined;
}

/** Whether a block's link wraps it whole, as Markdown savers write a card's abstract. */
function isWrapped({ text, links }: PageBlock): boolean {
  const last = links.at(-1);
  return last !== undefined && last.label.length >= text.length * 0.9;
}

/** A card's vote stands above its title; all else that names the paper stands below. */
function isAbove(block: PageBlock): boolean {
  const isVote = block.links.some(
    ({ url, label }) => isLoginAddress(url) && !/upvote/i.test(label),
  );
  const isPicture =
    block.links.some(({ url }) => parsePaperAddress(url)) && /^\[.*\]$/.test(block.text);
  return isVote || isPicture;
}

/** Gives every entry the blocks that tell of it: its own, those below it, and those right above it. */
function addIdentities(entries: DigestEntry[], blocks: PageBlock[]): DigestEntry[] {
  let k = 0;
  let above: PageBlock[] = [];
  return entries.map((entry, index) => {
    const next = entries[index + 1]?.from ?? Infinity;
    const own: PageBlock[] = [];
    for (let block = blocks[k]; block && block.from < next; block = blocks[++k]) {
      if (block.to < entry.from) above = isAbove(block) ? [...above, block] : [];
      else own.push(block);
    }
    const firstAbove = own.findLastIndex((block) => !isAbove(block) && !isBare(block)) + 1;
    const below = own.slice(0, firstAbove).filter((block) => tells(block, entry));
    const identity = toPageIdentity([...below, ...above]);
    above = own.slice(firstAbove);
    return identity ? { ...entry, identity } : entry;
  });
}

/** A number or sign of a card, which says nothing by itself. */
function isBare({ kind, text, links }: PageBlock): boolean {
  return kind === 'boilerplate' && links.length === 0 && !/\p{L}{3}/u.test(text);
}

/** Prose tells nothing, unless the page links all of it to the paper. */
function tells(block: PageBlock, entry: DigestEntry): boolean {
  return block.kind === 'boilerplate' || block.from === entry.from || isWrapped(block);
}

const whiteSpace = /\s+/g;
const toEntryKey = (text: string): string => text.replace(whiteSpace, '').toLowerCase();

/** Entries that stand on the page twice are one; the second one's lines are boilerplate. */
export function mergeRepeated(parsed: ParsedDigest, blocks: PageBlock[]): ParsedDigest {
  const known = new Map<string, DigestEntry>();
  const repeated: Furniture[] = [];
  const entries = addIdentities(parsed.entries, blocks).filter((entry) => {
    const key = `${toEntryKey(entry.title)}\n${toEntryKey(entry.abstract)}`;
    const first = known.get(key);
    if (!first) {
      known.set(key, entry);
      return true;
    }
    if (entry.identity) first.identity = { ...entry.identity, ...first.identity };
    repeated.push({ from: entry.from, to: entry.to, name: 'a paper that the page shows twice' });
    return false;
  });
  const isInside = ({ from, to }: LineRange): boolean =>
    [...parsed.entries].some((entry) => entry.from <= from && to <= entry.to);
  const furniture = [...parsed.furniture.filter((range) => !isInside(range)), ...repeated];
  return { ...parsed, entries, furniture: furniture.sort((a, b) => a.from - b.from) };
}
