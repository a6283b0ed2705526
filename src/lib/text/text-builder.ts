import type { MarkedText, MarkStyle, TextMark } from '#lib/marked-text.ts';

/** What parts two pieces of text, the weakest first. */
export type Gap = '' | ' ' | '\n' | '\n\n';

/** Puts a marked text together, piece by piece. */
export interface TextBuilder {
  /** Adds text; white space at its ends parts it from its neighbours, and marks leave it outside. */
  add: (text: string) => void;
  /** Parts what comes from what is there. */
  part: (gap: Gap) => void;
  /** Ends a line; twice, it ends a paragraph. */
  line: () => void;
  /** The next gap is a space, whatever is asked for: a heading stands in the line of its paragraph. */
  runIn: () => void;
  /** White space stays as it is from here on; tells how to end that. */
  keepLines: () => () => void;
  /** Begins a mark and tells how to end it. */
  mark: (kind: MarkStyle) => () => void;
  /** Begins a link and tells how to end it. */
  link: (url: string) => () => void;
  /** Adds a formula. */
  formula: (tex: string) => void;
  leaveOut: (what: string) => void;
  isEmpty: () => boolean;
  /** Whether the text ends in a sign that ends a sentence or begins a list. */
  endsSentence: () => boolean;
  result: () => MarkedText;
}

interface OpenMark {
  start?: number;
}

/** A builder of one text; with `keepsLines` white space stays as its source has it. */
export function createTextBuilder(options: { keepsLines: boolean }): TextBuilder {
  let { keepsLines } = options;
  let isPreformatted = false;
  const parts: string[] = [];
  const marks: TextMark[] = [];
  const open = new Set<OpenMark>();
  let [length, waiting, last, isRunIn] = [0, '', '', false];

  const put = (text: string): void => {
    if (length > 0 && waiting !== '') {
      parts.push(waiting);
      length += waiting.length;
    }
    waiting = '';
    isRunIn = false;
    for (const mark of open) mark.start ??= length;
    parts.push(text);
    length += text.length;
    last = text.at(-1) ?? last;
  };
  const wait = (gap: string): void => {
    const wanted = isRunIn && gap !== '' ? ' ' : gap;
    if (toRank(wanted) > toRank(waiting)) waiting = wanted;
  };
  const begin = (toMark: (place: { start: number; end: number }) => TextMark) => {
    const mark: OpenMark = {};
    open.add(mark);
    return (): void => {
      open.delete(mark);
      if (mark.start !== undefined) marks.push(toMark({ start: mark.start, end: length }));
    };
  };
  const toSpace = (space: string): string => (space === '' || keepsLines ? space : ' ');

  return {
    add: (text) => {
      const { before = '', words = '', after = '' } = pieces.exec(text)?.groups ?? {};
      wait(toSpace(before));
      if (words === '') return;
      put(
        isPreformatted
          ? words
          : keepsLines
            ? words.replace(indent, '\n')
            : words.replace(whiteSpace, ' '),
      );
      wait(toSpace(after));
    },
    part: wait,
    line: () => {
      wait(waiting.includes('\n') ? '\n\n' : '\n');
    },
    runIn: () => {
      waiting = ' ';
      isRunIn = true;
    },
    keepLines: () => {
      const before = [keepsLines, isPreformatted] as const;
      [keepsLines, isPreformatted] = [true, true];
      return () => {
        [keepsLines, isPreformatted] = before;
      };
    },
    mark: (kind) => begin((place) => ({ kind, ...place })),
    link: (url) => begin((place) => ({ kind: 'link', ...place, url })),
    formula: (tex) => {
      put(`$${tex}$`);
      marks.push({ kind: 'formula', start: length - tex.length - 2, end: length, tex });
    },
    leaveOut: (what) => marks.push({ kind: 'left-out', start: length, end: length, what }),
    isEmpty: () => length === 0,
    endsSentence: () => sentenceEnd.test(last),
    result: () => ({
      text: parts.join(''),
      marks: marks.sort((a, b) => a.start - b.start || b.end - a.end),
    }),
  };
}

/** How far a gap parts. */
function toRank(gap: string): number {
  if (gap === '') return 0;
  return blankLine.test(gap) ? 3 : gap.includes('\n') ? 2 : 1;
}

const pieces = /^(?<before>\s*)(?<words>.*?)(?<after>\s*)$/s;
/** How far a source's own lines are moved in */
const indent = /[^\S\n]*\n[^\S\n]+(?=\S)/g;
const whiteSpace = /\s+/g;
const blankLine = /\n[ \t]*\n/;
const sentenceEnd = /[.:;!?–—-]/;
