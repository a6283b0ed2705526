import { budgets } from './budgets.ts';
import { cleanCharacters, cleanData } from './clean-characters.ts';
import { parseYaml } from './yaml-data.ts';

/** A Markdown file taken apart, or the reason why it can't be and the line, 0 where none is at fault. */
export type FrontMatterFile =
  | {
      ok: true;
      data: unknown;
      body: string;
      /** The line of the file on which the field at a path stands. */
      toLine: (path: readonly PropertyKey[]) => number;
    }
  | { ok: false; reason: string; line: number };

/** Front matter between two `---` lines, and what follows it. */
const fileParts = /^\ufeff?---\n([\s\S]*?\n)---\n([\s\S]*)$/;
/** Blank lines before the first paragraph. */
const leadingBlank = /^\n+/;

/** The text of a Markdown file → its front matter as data, not yet checked by a schema, and its body. */
export function parseFrontMatter(text: string): FrontMatterFile {
  if (text.length > budgets.markdownBytes)
    return {
      ok: false,
      reason: `it has over ${budgets.markdownBytes} characters: shorten it`,
      line: 0,
    };
  const parts = fileParts.exec(text.replaceAll('\r\n', '\n'));
  if (!parts)
    return {
      ok: false,
      reason: 'it does not begin with front matter between two lines ---',
      line: 0,
    };
  const [, yaml = '', body = ''] = parts;
  const parsed = parseYaml(yaml);
  // The line --- stands above the front matter.
  if (!parsed.ok) return { ...parsed, line: parsed.line === 0 ? 0 : parsed.line + 1 };
  return {
    ok: true,
    data: cleanData(parsed.data).value,
    body: cleanCharacters(body).replace(leadingBlank, ''),
    toLine: (path) => parsed.toLine(path) + 1,
  };
}
