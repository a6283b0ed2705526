import { parseDocument } from 'yaml';
import { cleanCharacters, cleanData } from './clean-characters.ts';

/** A Markdown file taken apart, or the reason why it can't be. */
export type FrontMatterFile =
  { ok: true; data: unknown; body: string } | { ok: false; reason: string };

/** Front matter between two `---` lines, and what follows it. */
const fileParts = /^\ufeff?---\n([\s\S]*?\n)---\n([\s\S]*)$/;
/** Blank lines before the first paragraph. */
const leadingBlank = /^\n+/;

/** The text of a Markdown file → its front matter as data, not yet checked by a schema, and its body. */
export function parseFrontMatter(text: string): FrontMatterFile {
  const parts = fileParts.exec(text.replaceAll('\r\n', '\n'));
  if (!parts)
    return { ok: false, reason: 'it does not begin with front matter between two lines ---' };
  const document = parseDocument(parts[1] ?? '');
  const [error] = document.errors;
  if (error)
    return { ok: false, reason: error.message.split('\n')[0] ?? 'its front matter is no YAML' };
  const data: unknown = document.toJS();
  const body = cleanCharacters(parts[2] ?? '').replace(leadingBlank, '');
  return { ok: true, data: cleanData(data).value, body };
}
