import { join } from 'node:path';
import { defineCollection } from 'astro:content';
import { pageSchema, paperSchema, printedSchema } from '#lib/schema.ts';
import { topicSchema } from '#lib/topics/topic-schema.ts';
import { digestEntries } from '#loaders/digest-entries.ts';
import { markdownFolder } from '#loaders/markdown-folder.ts';

const content = process.env['OFFPRINT_CONTENT'] ?? 'content';
const folder = (name: string) => markdownFolder(join(content, name));

export const collections = {
  papers: defineCollection({ loader: folder('papers'), schema: paperSchema }),
  printed: defineCollection({
    loader: digestEntries(join(content, 'digests')),
    schema: printedSchema,
  }),
  topics: defineCollection({ loader: folder('topics'), schema: topicSchema }),
  pages: defineCollection({ loader: folder('pages'), schema: pageSchema }),
};
