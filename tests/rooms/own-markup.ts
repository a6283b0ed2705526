/** A pattern for a tag or a character reference, and the parser of HTML. */
const markup =
  /<(?:\\\/)?\?{0,2}(?:\[\^?[a-z<>]|\[\\w)|<\\\/\?|&(?:\(\?:)?\(?(?:amp|lt|gt|quot|nbsp|#)|'parse5'/;
/** A line of a comment. */
const comment = /^\s*(?:\*|\/\/|\/\*)/;

/** Files that know markup for another purpose than to take it out of a text of a paper. */
const purposes: Readonly<Record<string, string>> = {
  'src/lib/digest/records/feed-furniture.ts': 'tells lines of a feed that are tags alone',
  'src/lib/digest/records/stray-text.ts': 'finds text of a feed that stands in no field',
  'src/lib/digest/records/xml-records.ts': 'finds the entries of a feed',
  'src/lib/digest/lists/list-furniture.ts': 'tells lines of a list that are tags alone',
  'src/lib/digest/lists/list-lines.ts': 'tells where a list folds an abstract',
  'src/lib/digest/foreign/xml-shape.ts': 'counts tags to tell HTML',
  'src/lib/digest/text/xml-root.ts': 'tells XML by its first element',
  'src/lib/digest/page/plausible.ts': 'tells programs from prose',
};

/** A reader’s text → its lines that read markup themselves: `src/lib/text/` is the one door for it. */
export function findOwnMarkup(file: string, text: string): string[] {
  if (!file.startsWith('src/lib/digest/') || file.endsWith('.test.ts')) return [];
  if (file in purposes || file.includes('/fixtures/')) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      markup.test(line) && !comment.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [],
    );
}
