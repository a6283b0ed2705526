import { defineCollection } from 'astro:content';
import { digestFormats } from 'virtual:offprint/formats';
import { pageSchema, paperFileSchema, printedSchema } from '#lib/schema.ts';
import { topicSchema } from '#lib/topics/topic-schema.ts';
import { digestEntries } from '#loaders/digest-entries.ts';
import { markdownFolder } from '#loaders/markdown-folder.ts';

/** The collections of a site, each from a folder of its `content/`. */
export const collections = {
  papers: defineCollection({ loader: markdownFolder('content/papers'), schema: paperFileSchema }),
  printed: defineCollection({
    loader: digestEntries('content/digests', { formats: digestFormats }),
    schema: printedSchema,
  }),
  topics: defineCollection({ loader: markdownFolder('content/topics'), schema: topicSchema }),
  pages: defineCollection({ loader: markdownFolder('content/pages'), schema: pageSchema }),
};
