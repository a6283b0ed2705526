/** As much of a text as tells whether it is a table. */
const sample = 200_000;
/** Names of columns by which lists of papers are known. */
const columnName =
  /^(?:title|titles|article title|document title|abstract|abstracts|summary|authors?|author full names|year|publication year|date|doi|id|url|link|links|venue|journal|source|source title|keywords?|author keywords|pmid|arxiv(?: ?id)?|published|categories|name|type|notes?|volume|issue|pages|key|item type)$/i;

/** The rows of a table, each a list of its cells; quotation marks guard what is between them. */
function toRows(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  const cell = new RegExp(
    `("(?:[^"]|"")*"|[^${separator}\n"][^${separator}\n]*)?(${separator}|\n|$)`,
    'gy',
  );
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    rows.at(-1)?.push(match[1] ?? '');
    if (match[2] === '') break;
    if (match[2] === '\n') rows.push([]);
  }
  return rows.filter((row) => row.some((value) => value.trim() !== ''));
}

const bare = (cell: string): string => cell.replace(/^"|"$/g, '').trim();

/** Whether rows are a table: under names of columns, or all of one width. */
function isTable(rows: string[][]): boolean {
  const [first = [], ...below] = rows;
  const names = first.map(bare);
  const isShort = names.every((name) => name.length <= 40 && !/[.!?]$/.test(name));
  if (names.length < 2 || !isShort) return false;
  if (names.filter((name) => columnName.test(name)).length >= 2) return true;
  // Between the parts of a sentence stands a space.
  if (names.length < 3 || first.some((cell) => cell.startsWith(' '))) return false;
  const same = below.filter((row) => row.length === first.length).length;
  return below.length >= 3 && same >= below.length * 0.9;
}

/** Whether a text is a table of cells with commas, semicolons or tabs between. */
export function isCsv(text: string): boolean {
  const start = text.slice(0, sample);
  const line = start.split('\n', 1)[0] ?? '';
  const separators = ['\t', ';', ','].filter((separator) => line.includes(separator));
  return separators.some((separator) => isTable(toRows(start, separator)));
}
