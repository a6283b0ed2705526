import { getEntry } from 'astro:content';

/** A page of text that people write in `content/pages/`. */
export interface TextPage {
  title: string;
  description: string;
  /** Markdown. */
  body: string;
  /** The file it stands in, for messages. */
  file: string;
}

/** A page of text by its name; throws when there is no such file. */
export async function getTextPage(name: string): Promise<TextPage> {
  const file = `content/pages/${name}.md`;
  const entry = await getEntry('pages', name);
  if (!entry) throw new Error(`${file} is missing: write it`);
  return { ...entry.data, body: entry.body ?? '', file };
}
