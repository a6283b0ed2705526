import { ParseOption, XmlDocument, XmlElement, XmlParseError } from 'libxml2-wasm';
import type { LeftOut, LineRange } from '#lib/digest/digest.ts';
import { toLineCounter } from '#lib/digest/text/lines.ts';
import { toXmlRoot } from '#lib/digest/text/xml-root.ts';
import { findStrayText } from './stray-text.ts';

/** An element of a feed's entry. */
export interface XmlField {
  /** Local name: `title`. */
  name: string;
  text: string;
  /** What it holds as markup, where that is more than text. */
  markup?: string;
  attributes: Record<string, string>;
  /** The elements in it. */
  fields: XmlField[];
}

/** An entry or item of a feed. */
export interface XmlRecord extends LineRange {
  fields: XmlField[];
}

/** A feed's records, and those that can't be read. */
export interface XmlRecords {
  records: XmlRecord[];
  leftOut: LeftOut[];
  /** It is well-formed and has no entry: nothing came on that day. */
  isQuiet?: true;
}

/** Nothing is fetched for the file and no entity is replaced, whatever it asks for. */
const option = ParseOption.XML_PARSE_NO_XXE;
/** `<?xml version="1.0" encoding="ISO-8859-1"?>`: the text is decoded already. */
const declaration = /^\s*<\?xml[^<>]{0,200}\?>/;
/** No feed declares entities; who does so attacks the reader. */
const entity = /<!(?:ENTITY|DOCTYPE[^<>]{0,500}\[)/i;
/** Where a feed begins, below what a browser may have copied along: `<?xml`, `<feed`, `<rss`, `<rdf:RDF`. */
const feedStart = /^[ \t\ufeff]*<(?:\?xml\b|(?:\w{1,20}:)?(?:feed|rss|RDF)[\s>])/m;
const feedRoots = new Set(['feed', 'rss', 'RDF']);
/** As much of a text as may stand before its feed. */
const head = 5000;
/** The tags of an entry: `<entry>`, `</item>`. */
const opening = /<(?:\w{1,20}:)?(?:entry|item)[\s>]/g;
const closing = /<\/(?:\w{1,20}:)?(?:entry|item)\s*>/;

const namespaces =
  'xmlns:arxiv="a" xmlns:dc="b" xmlns:opensearch="c" xmlns:content="d" xmlns:rdf="e" xmlns:atom="f" xmlns:taxo="g" xmlns:syn="h" xmlns:admin="i" xmlns:media="j"';

/** The place where a text's feed begins: its first sign, unless words stand before it. */
function findFeedStart(text: string): number {
  if (text.trimStart().startsWith('<')) return 0;
  const start = text.slice(0, head).search(feedStart);
  return start > 0 && closing.test(text) ? start : 0;
}

/** Whether a text is a feed, and of which kind. */
export function toFeedRoot(text: string): string | undefined {
  const root = toXmlRoot(text.slice(findFeedStart(text)));
  return root !== undefined && feedRoots.has(root) ? root : undefined;
}

/** Elements that hold words with markup. */
const marked = /^(?:title|summary|description|content|encoded)$/;
/** The first tag of an element’s XML, or the last. */
const outerTags = /^<[^<>]*>|<\/[^<>]*>$/g;

/** A text of an entry that has elements in it → its XML. */
function toMarkup(element: XmlElement): string | undefined {
  if (!marked.test(element.name)) return undefined;
  for (let node = element.firstChild; node; node = node.next) {
    if (node instanceof XmlElement)
      return element.toString({ format: false, noDeclaration: true }).replace(outerTags, '');
  }
  return undefined;
}

function toFields(element: XmlElement, depth = 0): XmlField[] {
  const fields: XmlField[] = [];
  for (let node = element.firstChild; node; node = node.next) {
    if (!(node instanceof XmlElement)) continue;
    const markup = depth === 0 ? toMarkup(node) : undefined;
    fields.push({
      name: node.name,
      text: node.content,
      ...(markup === undefined ? {} : { markup }),
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      fields: depth < 2 ? toFields(node, depth + 1) : [],
    });
  }
  return fields;
}

function readWhole(xml: string, offset = 0): XmlRecord[] | undefined {
  try {
    using document = XmlDocument.fromString(xml, { option });
    const found = document.find('//*[local-name()="entry" or local-name()="item"]');
    return found
      .filter((node) => node instanceof XmlElement)
      .map((element) => {
        const from = element.line + offset;
        return { from, to: from, fields: toFields(element) };
      });
  } catch (error) {
    if (error instanceof XmlParseError) return undefined;
    throw error;
  }
}

const moveBy = (range: LeftOut, lines: number): LeftOut => ({
  ...range,
  from: range.from + lines,
  to: range.to + lines,
});

/** A feed that is not well-formed: every entry is read by itself, so that a broken one spoils no other. */
function readEach(xml: string): XmlRecords {
  const found: XmlRecords = { records: [], leftOut: [] };
  const lineOf = toLineCounter(xml);
  const starts = [...xml.matchAll(opening)].map(({ index }) => index);
  for (const [k, start] of starts.entries()) {
    const slice = xml.slice(start, starts[k + 1] ?? xml.length);
    const close = closing.exec(slice);
    const entry = close ? slice.slice(0, close.index + close[0].length) : slice;
    const range = { from: lineOf(start), to: lineOf(start + entry.trimEnd().length - 1) };
    const [record] = (close && readWhole(`<r ${namespaces}>${entry}</r>`)) ?? [];
    if (record) {
      found.records.push({ ...record, ...range });
      found.leftOut.push(...findStrayText(entry).map((stray) => moveBy(stray, range.from - 1)));
    } else found.leftOut.push({ ...range, reason: 'an entry that is not well-formed XML' });
  }
  return found;
}

/** A feed's text → its entries with their lines, or all of it left out when it declares entities. */
export function readXmlRecords(text: string): XmlRecords {
  const lines = text.split('\n').length;
  if (entity.test(text)) {
    return {
      records: [],
      leftOut: [{ from: 1, to: lines, reason: 'a feed that declares entities' }],
    };
  }
  const blank = (match: string): string => match.replace(/[^\n]/g, ' ');
  const words = text.slice(0, findFeedStart(text));
  const body = (blank(words) + text.slice(words.length)).replace(declaration, blank);
  const start = body.length - body.trimStart().length;
  const offset = body.slice(0, start).split('\n').length - 1;
  const records = readWhole(body.trim(), offset);
  if (!records) return readEach(text);
  const isQuiet = records.length === 0;
  const placed = withLines(text, records);
  const leftOut = findStrayText(body);
  return { records: placed, leftOut, ...(isQuiet ? { isQuiet } : {}) };
}

function listLines(text: string, pattern: RegExp): number[] {
  return text.split('\n').flatMap((line, index) => (line.search(pattern) < 0 ? [] : [index + 1]));
}

/** Gives each record the lines of its tags, which the parser knows up to line 65,535 only. */
function withLines(text: string, records: XmlRecord[]): XmlRecord[] {
  const [starts, ends] = [listLines(text, opening), listLines(text, closing)];
  const isPlain = starts.length === records.length && ends.length === records.length;
  if (!isPlain) return records;
  return records.map((record, k) => ({
    ...record,
    from: starts[k] ?? record.from,
    to: ends[k] ?? record.to,
  }));
}
