import { linkSchema, type PaperLink } from '#lib/schema.ts';
import {
  type ArxivId,
  parseArxivId,
  parseDoi,
  parsePaperAddress,
} from '#lib/digest/text/paper-ids.ts';
import { toOneLine } from '#lib/digest/text/lines.ts';
import type { LinkedLine, LineLink } from '#lib/digest/text/linked-lines.ts';
import { toPublishedDate, toVenue } from '#lib/digest/text/date-and-venue.ts';
import { type ReadAuthors, readAuthors } from '#lib/digest/text/author-names.ts';
import { renderAuthor } from '#lib/names/authors.ts';
import { toPlainText } from '#lib/text/plain-text.ts';
import { isPaperFile } from '#lib/digest/text/paper-places.ts';
import { type ByLine, findTitle, readByLine } from './by-line.ts';
import type { PaperFields } from '#lib/digest/to-digest.ts';

/** Labels of links that name no paper: `[PDF]`, `[code]`, `[2401.00001]`. */
const plainLabel =
  /^\W*(?:papers?|pdf|arxiv(?:[ :].{0,24})?|abs|abstract|html|links?|url|code|github|repo|project(?: page)?|web ?site|home ?page|page|demo|videos?|slides|data|datasets?|models?|blog|doi|hf|hugging face|here|\d{4}\.\d{4,5}(?:v\d+)?)\W*$/i;
/** A field on a line of its own: `**Authors:** A, B`, `- Abstract: …`. */
const fieldLine =
  /^(?:[-*+>]\s+)?(?:\*\*|__|\*|_)?(?<name>authors?|abstract|summary|tl;?dr|published|date|year|venue|journal|conference|arxiv(?: id)?|doi|link|url|paper|pdf|code|github|project(?: page)?|home ?page|web ?site|demo|slides|videos?|datasets?|blog|title|categories|subjects|comments?|tags|keywords|submitted|updated)(?:\*\*|__|\*|_)?\s*[::](?:\*\*|__|\*|_)?\s*(?<value>.*)$/iu;
/** Labels that a line ends with: `pdf code`. */
const lastLabels = /(?:[\s[(]+(?:paper|pdf|arxiv|abs|link|code|project|website)[\])]*){1,6}\s*$/i;
/** Where a title without marks ends: at a dash, a bracket, or a parenthesis that no word follows or a year ends. */
const titleEnd =
  /\s[-–—|]\s|, by |\[|\s\((?![^()]{0,200}\)\s+(?!by\b)[\p{L}\p{N}])|\s\((?=[^()]{0,60}(?:19|20)\d\d\))/u;
/** A publisher’s page of a paper, whose path ends in its DOI: `https://dl.acm.org/doi/10.1145/3571234`. */
const publisherAddress =
  /^https?:\/\/[\w.-]{4,60}\/(?:doi|article|chapter|abstract|content)\/(?:(?:abs|pdf|full|epdf|book)\/)?(?<doi>10\.\d{4,9}\/[^\s?#]{1,100}?)(?:\.full)?(?:\.pdf)?(?:[?#].*)?$/i;
/** Emphasis and code marks around words. */
const emphasis = /(\*\*|__|`|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)|(?<=\S)_(?!\w))/g;
/** A quotation's or list's mark before a line. */
const lineMark = /^\s*(?:>\s?|[-*+]\s+|\d{1,4}[.)]\s+)*/;
/** A day before a title: `[2017/06] `. */
const leadingDay = /^\[\d{4}(?:[-/.]\d{1,2}){0,2}\]\s+/;
/** A name of two to five parts, the first and the last with a capital: `Aidan N. Gomez`. */
const personName =
  /^\p{Lu}[\p{L}'’.-]{0,25}(?: (?:\p{Lu}[\p{L}'’.-]{0,25}|van|von|de|der|den|da|di|la|le|el|al|bin)){1,4}$/u;
/** `NeurIPS 2023`, `ICML'24` */
const venueYear = /^[A-Z][A-Za-z&/ -]{1,30}\s?['’]?(?:20|19)?\d\d$/;

/** Whether a link's label says what it leads to, and is no title. */
const isPlain = ({ label, isPicture }: LineLink): boolean =>
  isPicture === true || plainLabel.test(toPlainMarkdown(label));

/** Markdown's text as a reader sees it. */
export function toPlainMarkdown(text: string): string {
  return toOneLine(
    toPlainText(text, 'html-line')
      .replace(emphasis, '')
      .replace(/\\([_*[\]#~`])/g, '$1'),
  );
}

/** A link's own paper, from arXiv's, Hugging Face's or a DOI's address. */
export function toLinkId(url: string): ReturnType<typeof parseDoi> | undefined {
  const id: ArxivId | undefined = parsePaperAddress(url);
  if (id) return id;
  const printed = /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url)
    ? url
    : (publisherAddress.exec(url)?.groups?.['doi'] ?? '');
  const doi = parseDoi(printed);
  return Object.keys(doi).length > 0 ? doi : undefined;
}

/** A paper's address on a line of a list, whatever its label. */
export function hasPaperLink({ links }: LinkedLine): boolean {
  return links.some(({ url }) => toLinkId(url) !== undefined);
}

/** A line's field, as `Authors: A, B`. */
export function toField(text: string): { name: string; value: string } | undefined {
  const { name, value } = fieldLine.exec(text.trim())?.groups ?? {};
  return name === undefined ? undefined : { name: name.toLowerCase(), value: value ?? '' };
}

/** A line of a list → its title: the label of a link, bold words, or what stands before the first link. */
export function toTitle({ text, links }: LinkedLine): string {
  const label = links
    .filter((link) => !isPlain(link))
    .map((link) => toPlainMarkdown(link.label))[0];
  const bold = /(?:\*\*|__)(?=\S)(.{3,}?)(?:\*\*|__)/.exec(text)?.[1];
  const isPaper = links.some((link) => toLinkId(link.url) && toPlainMarkdown(link.label) === label);
  const plain = text.replace(lineMark, '').replace(leadingDay, '');
  const unlabelled = plain.replace(lastLabels, '');
  const first = unlabelled.split(titleEnd, 1)[0] ?? '';
  const title =
    (isPaper ? label : (bold ?? label)) ?? findTitle(toPlainMarkdown(unlabelled)) ?? first;
  return toPlainMarkdown(title)
    .replace(/^\W*\d{1,4}[.)]\s+/, '')
    .replace(/[\s.,:;|-]+$/, '');
}

function toLinks(links: LineLink[]): PaperLink[] {
  const found = links.flatMap((link) => {
    const { label, url } = link;
    const isCode =
      /\b(?:code|github|repo)\b/i.test(label) || /^https?:\/\/github\.com\//i.test(url);
    const isProject = /\b(?:project|home ?page|web ?site)\b/i.test(label);
    if (toLinkId(url)) return [];
    if (isPaperFile({ label, url })) return linkSchema.safeParse({ kind: 'paper', url }).data ?? [];
    if (!isPlain(link)) return [];
    const kind = isCode ? 'code' : isProject ? 'project' : '';
    return linkSchema.safeParse({ kind, url }).data ?? [];
  });
  return [...new Map(found.map((link) => [link.url, link])).values()];
}

/** What follows a title on its line: authors, a venue, or a first piece of the abstract. */
function readRest(rest: string): {
  named: ReadAuthors;
  venue?: string | undefined;
  published?: string | undefined;
  abstract: string;
} {
  const parts = rest.split(/\s+[-–—|·]\s+|\.\s+|;\s+|[()[\]]|^\s*[-–—:,.]\s*/).map(toPlainMarkdown);
  const lists = parts.map((part) => readAuthors(part));
  const named = lists.find(
    ({ authors, moreAuthors }, k) =>
      authors.length > (/^by\s/i.test(parts[k] ?? '') || moreAuthors ? 0 : 1) &&
      authors.every((author) => personName.test(renderAuthor(author))),
  );
  const line = readByLine(rest.replace(/^["”’]\s/, ''));
  const venue = line?.venue ?? parts.find((part) => venueYear.test(part));
  const prose = toPlainMarkdown(rest.replace(/^[\s\-–—:,.]+/, ''));
  const isProse = !named && !line && prose.split(' ').length >= 12;
  const found = line && line.authors.length > 0 ? line : named;
  return {
    named: toNamed(found),
    venue,
    published: line?.published,
    abstract: isProse ? prose : '',
  };
}

/** What a line tells of its authors, of all that it tells. */
const toNamed = ({ authors, moreAuthors }: ReadAuthors = { authors: [] }): ReadAuthors => ({
  authors,
  ...(moreAuthors ? { moreAuthors } : {}),
});

interface Body {
  fields: Map<string, string>;
  by: ByLine;
  abstract: string[];
}

/** The lines below a title → labelled fields, and the rest as abstract. */
function readBody(lines: LinkedLine[]): Body {
  const fields = new Map<string, string>();
  const abstract: string[] = [];
  const by: ByLine = { authors: [] };
  let open = '';
  for (const [index, line] of lines.entries()) {
    const bare = toPlainText(line.text, 'html-line').replace(lineMark, '').trim();
    const field = toField(bare);
    const isLinks =
      line.links.length > 0 &&
      (isLinksInBrackets(line) || (line.links.every(isPlain) && !isProse(line) && !isTitled(line)));
    const about =
      field || open !== '' || abstract.some(Boolean) ? undefined : toByLine(bare, index);
    const isRemark = open === '' && !abstract.some(Boolean) && isAside(bare);
    if (line.isBlank && open !== 'abstract') open = '';
    if (about) Object.assign(by, about, by.authors.length > 0 ? { authors: by.authors } : {});
    else if (field) {
      open = /^(?:abstract|summary|tl;?dr)$/.test(field.name) ? 'abstract' : field.name;
      if (open !== 'abstract') fields.set(field.name, field.value);
      else if (field.value) abstract.push(field.value);
    } else if (/^abstract$/i.test(toPlainMarkdown(bare))) open = 'abstract';
    else if (open === '' || open === 'abstract') {
      if (line.isBlank) abstract.push('');
      else if (!isLinks && !isRemark && toPlainMarkdown(bare)) abstract.push(bare);
    } else if (isAuthors(open) && isSentence(bare)) {
      open = 'abstract';
      abstract.push(bare);
    } else fields.set(open, `${fields.get(open) ?? ''} ${bare}`);
  }
  return { fields, by, abstract };
}

const isAuthors = (field: string): boolean => /^authors?$/.test(field);

/** Whether a line has words that no list of names has: below authors it is no more of them. */
const isSentence = (bare: string): boolean => (bare.match(plainWord)?.length ?? 0) >= 5;
/** A word in small letters that is no part of a name, and joins none */
const plainWord =
  /(?<![\p{L}\p{N}])(?!(?:and|und|van|von|der|den|del|della|dos|das|bin|ibn|ter|ten)(?!\p{L}))\p{Ll}{3,}(?!\p{L})/gu;

/** A short line in parentheses, which is a remark: `(Videos: 1.1, 1.2)`. */
const isAside = (bare: string): boolean =>
  bare.length < 80 && /^\([^()]*(?:\([^()]*\)[^()]*)*\)?$/.test(bare);

/** A line below a title, the first of all → what it tells, if it is a by-line; there one name is enough. */
const toByLine = (bare: string, index: number): ByLine | undefined =>
  bare === '' ? undefined : readByLine(toPlainMarkdown(bare), { fewestNames: index === 0 ? 1 : 2 });

const toParagraphs = (lines: string[]): string =>
  lines
    .map((line) => line.replace(/\*\*|__(?=\w)|(?<=\w)__/g, ''))
    .join('\n')
    .trim()
    .replace(/\n{3,}/g, '\n\n');

/** A paper's first line and the lines below it → its fields. */
export function readPaper(first: LinkedLine, below: LinkedLine[]): PaperFields {
  const title = toTitle(first);
  const plain = toPlainMarkdown(first.text.replace(lineMark, ''));
  const place = plain.indexOf(title);
  const labels = first.links.filter(isPlain).map(({ label }) => toPlainMarkdown(label));
  const after = place < 0 ? '' : plain.slice(place + title.length);
  const rest = readRest(labels.reduce((text, label) => text.replace(label, ' '), after));
  const { fields, by, abstract } = readBody(below);
  const field = (...names: string[]): string =>
    toPlainMarkdown(names.map((name) => fields.get(name)).find(Boolean) ?? '');
  const links = [...first.links, ...below.flatMap((line) => (isProse(line) ? [] : line.links))];
  const named = readAuthors(field('author', 'authors'));
  return {
    title: field('title') || title,
    abstract: toParagraphs(abstract) || rest.abstract,
    identity: {
      ...parseDoi(field('doi')),
      ...links.map(({ url }) => toLinkId(url)).find(Boolean),
      ...parseArxivId(field('arxiv', 'arxiv id')),
      ...toNamed([named, rest.named, by].find(({ authors }) => authors.length > 0)),
      published:
        toPublishedDate(field('published', 'date', 'submitted', 'year')) ??
        rest.published ??
        by.published,
      venue: toVenue(field('venue', 'conference', 'journal')) ?? rest.venue ?? by.venue,
      links: toLinks(links),
    },
  };
}

/** A line whose links stand below a title in bold, which is more than their names. */
function isTitled({ text }: LinkedLine): boolean {
  const bold = /(\*\*|__)(?=\S)(.{3,}?)\1(?!\s*:)/.exec(text)?.[2] ?? '';
  return !bold.endsWith(':') && bold.trim().split(/\s+/).length >= 3;
}

/** A line of links alone, by their names: `([arxiv](https://…))`. */
export function isLinksAlone(line: LinkedLine): boolean {
  const bare = line.links.reduce((text, { label }) => text.replace(label, ' '), line.text);
  return line.links.every(isPlain) && !/[\p{L}\p{N}]/u.test(bare);
}

/** A line of links in brackets, whatever they are called: `([dblp](https://…)) ([pdf with appendix](https://…))`. */
function isLinksInBrackets({ text, links }: LinkedLine): boolean {
  const bare = links.reduce((rest, { label }) => rest.replace(label, ' '), text);
  return /^\s*[([]/.test(text) && !/[\p{L}\p{N}]/u.test(bare);
}

/** A line of running text: a link in it may cite another paper. */
function isProse({ text, links }: LinkedLine): boolean {
  if (
    /^(?:link|url|paper|pdf|code|github|project|home|web|demo|dataset|arxiv|doi)/i.test(
      toField(text)?.name ?? '',
    )
  )
    return false;
  const labels = links.reduce((sum, { label }) => sum + label.split(/\s+/).length, 0);
  return text.split(/\s+/).length > labels + 8;
}
