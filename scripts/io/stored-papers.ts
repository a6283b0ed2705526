import { basename } from 'node:path';
import { parseFrontMatter } from '#lib/front-matter.ts';
import { parseMarkdown } from '#lib/math/markdown.ts';
import { renderPlain } from '#lib/math/render-plain.ts';
import { paperSchema } from '#lib/schema.ts';
import type { ReportedPaper } from '#lib/quality/report-topics.ts';
import { readFolder } from './content.ts';

/** Reads `content/papers` under the root as plain texts; a file that is no paper is passed over, convert names it. */
export async function readStoredPapers(root: string): Promise<ReportedPaper[]> {
  const files = await readFolder(root, 'papers', /\.md$/);
  return files.flatMap(({ file, bytes }) => {
    const parsed = parseFrontMatter(new TextDecoder().decode(bytes));
    const fields = parsed.ok ? paperSchema.safeParse(parsed.data) : undefined;
    if (!parsed.ok || !fields?.success) return [];
    const abstract = renderPlain(parseMarkdown(parsed.body));
    return [{ id: basename(file, '.md'), title: fields.data.title, abstract }];
  });
}
