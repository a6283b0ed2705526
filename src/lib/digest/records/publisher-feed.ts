import { type MarkedText, replaceMarked, toMarked, trimMarked } from '#lib/marked-text.ts';
import { parseDoi } from '#lib/digest/text/paper-ids.ts';
import { toPlainText } from '#lib/text/plain-text.ts';
import type { XmlField } from './xml-records.ts';

/** How a text ends that a feed cuts: `…`, `...`, `[…]`. */
const cutEnd = /(?:…|\.{3})\s*\]?\s*$/;
/** PubMed’s lines above an abstract, `Nat Commun. 2024 Jan 3;15(1):1. doi: 10.1038/a. ABSTRACT`, and below it, `PMID:38 | DOI:10.1038/a`. */
const pubmedHead = /^[^\n]{0,600}\n\s*(?:ABSTRACT\b|(?=NO ABSTRACT\b))\s*/g;
const pubmedTail = /\s*\bPMID:\s?\d{1,9}(?:\s*\|\s*(?:PMC|DOI):\s?[^\s|]{1,200})*\s*$/g;
/** What PubMed prints in an abstract’s place. */
const noAbstract = /^\s*NO ABSTRACT\W*$/;
/** A preprint’s page, named for its DOI: `http://biorxiv.org/cgi/content/short/2024.05.01.592001v1?rss=1`. */
const preprintAddress =
  /^https?:\/\/(?:www\.|connect\.)?(?:bio|med)rxiv\.org\/(?:cgi\/)?content\/(?:[a-z]{2,10}\/)?(?:10\.1101\/)?(?<id>(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8})(?:v\d{1,2})?(?:[.?#/]|$)/i;

/** Whether a feed’s item is PubMed’s. */
export const isPubmed = (guid: string): boolean => /^\s*pubmed:\d/.test(guid);

/** The field of an item that has the whole abstract: a feed may cut its description, and have all of it in another. */
export function findAbstract(fields: readonly XmlField[]): XmlField | undefined {
  const find = (wanted: string): XmlField | undefined =>
    fields.find(({ name, text }) => name === wanted && text.trim() !== '');
  const [short, long] = [find('description') ?? find('summary'), find('encoded')];
  if (!short || !long) return short ?? long;
  return cutEnd.test(toPlainText(short.text, 'html')) && long.text.length > short.text.length
    ? long
    : short;
}

/** PubMed’s text of an item → the abstract alone; empty where it says that there is none. */
export function toPubmedAbstract(marked: MarkedText): MarkedText {
  const body = replaceMarked(
    replaceMarked(marked, pubmedHead, () => ''),
    pubmedTail,
    () => '',
  );
  return noAbstract.test(body.text) ? toMarked('') : trimMarked(body);
}

/** An item’s DOI: in a field of its own, among its identifiers, or in the address of a preprint’s page. */
export function findFeedDoi(
  fields: readonly XmlField[],
  link: string,
): ReturnType<typeof parseDoi> {
  const named = fields.filter(({ name }) => /^doi$/i.test(name));
  const ids = fields.filter(({ name, text }) => name === 'identifier' && /\b10\.\d/.test(text));
  const id = preprintAddress.exec(link.trim())?.groups?.['id'];
  const found = [...[...named, ...ids].map(({ text }) => text), ...(id ? [`10.1101/${id}`] : [])];
  return found.map(parseDoi).find((doi) => Object.keys(doi).length > 0) ?? {};
}
