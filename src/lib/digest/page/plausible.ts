import type { DigestEntry, ParsedDigest } from '#lib/digest/digest.ts';
import { isBanner } from './boilerplate.ts';
import { toResearchScore } from './research-words.ts';

/** Names of a text's parts, as manuals and books have them, and no paper. */
const partName =
  /^(?:#+ )?(?:\d{1,3}\.? )?(?:(?:un)?install(?:ation|ing)?|(?:basic |example )?usage|examples?|licen[cs]e|contribut(?:ing|ors)|acknowledge?ments?|(?:table of )?contents|getting started|quick ?start|features|requirements|prerequisites|dependencies|documentation|changelog|support|faq|privacy(?: policy)?|cookies|imprint|terms(?: of (?:use|service))?|about(?: us)?|contact|chapter \w{1,8}\b.*|copyright\b.*|abstract|introduction|training|evaluation|citation|subscribe|newsletter|notes?|todo|warning)$/i;
/** A line of source code: `const a = 1;`, `def f(x):`, `#include <a>`, `};`. */
const codeLine =
  /^\s*(?:(?:import|from|export|const|let|var|function|class|def|return|public|private|static|if|for|while|#include|#define|package|using|struct|type|interface)\b.*[;:{(),]|.*[;{}]|[\])}]+[;,]?|#(?:define|ifdef|ifndef|endif|include)\b.*|\/\/.*|\/\*.*|\*\/|<\/?[a-z][^<>]*>)\s*$/;
/** A line of a log: it begins with a time. */
const logLine =
  /^\W{0,2}(?:\d{4}-\d\d-\d\d[T ])?(?:[A-Z][a-z]{2} {1,2}\d{1,2} )?\d{1,2}:\d\d:\d\d\b|^\W{0,2}\d{10}(?:\.\d{1,9})?\b|^\[[^\]]{4,40}\] (?:\S{1,20} )?(?:DEBUG|INFO|WARN|ERROR)/;
/** Lines of a thread of letters: `On Monday, Ada wrote:`, `> as quoted`. */
const wroteLine = /^.{0,120}\b(?:wrote|writes|schrieb|écrit|escribió):\s*$/;
const quotedLine = /^>+ ?\S/;

/** Letters, marks and white space, of which sentences are made. */
const letter = /[\p{L}\p{M}\s]/gu;
/** The least share of letters in an abstract: formulas have other signs, and code has many. */
const leastLetters = 0.8;
/** What abstracts reach: see `toResearchScore`. */
const leastScore = 3;
const longestWords = 1500;
/** So many parts that are no paper stand to one paper at most. */
const mostLeftOut = 10;

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

function isAbstract(abstract: string): boolean {
  if (countWords(abstract) > longestWords) return false;
  const letters = abstract.match(letter)?.length ?? 0;
  return letters >= abstract.length * leastLetters && toResearchScore(abstract) >= leastScore;
}

/** Whether an entry is a paper by its id, or by what its abstract says. */
function isPaper({ title, abstract, identity }: DigestEntry): boolean {
  if (identity?.arxiv !== undefined) return true;
  return !partName.test(title.trim()) && isAbstract(abstract);
}

const share = (lines: string[], sign: RegExp): number =>
  lines.filter((line) => line.length < 400 && sign.test(line)).length / lines.length;

/** A line that only the page of daily papers has, and not any page's menu: `Daily` alone is none. */
const isSureBanner = (line: string): boolean =>
  line.length > 14 && line.length < 200 && isBanner(line);

/** What lines show of themselves, whatever they say. */
function findOtherText(lines: string[]): string | undefined {
  if (share(lines, codeLine) > 0.3) return 'its lines are source code';
  if (share(lines, logLine) > 0.5) return 'its lines are those of a log';
  const isThread = lines.some((line) => wroteLine.test(line)) && share(lines, quotedLine) > 0.05;
  return isThread ? 'it is a thread of letters' : undefined;
}

/** A text and what was read of it → why it is no digest by its look, or nothing where it may be one. */
export function findDoubt(text: string, { entries, leftOut }: ParsedDigest): string | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (entries.length === 0 || lines.some(isSureBanner)) return undefined;
  const other = findOtherText(lines);
  if (other) return other;
  const told = entries.filter(({ abstract, identity }) => abstract !== '' || identity?.arxiv);
  const papers = told.filter(isPaper);
  if (papers.length * 2 <= told.length || papers.length === 0) {
    return `of the ${told.length} text(s) in it ${papers.length} read(s) as an abstract`;
  }
  return papers.length * mostLeftOut < leftOut.length
    ? `${leftOut.length} parts of it are no paper, and ${papers.length} may be one`
    : undefined;
}
