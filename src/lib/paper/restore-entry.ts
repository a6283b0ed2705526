import { type Keep, keepData } from '#lib/keep.ts';
import { renderMarkdown } from '#lib/math/markdown.ts';
import { readsBack } from '#lib/math/read-back.ts';
import { renderPlain } from '#lib/math/render-plain.ts';
import { titleToMdast, toMdast } from '#lib/math/to-mdast.ts';
import { oneLineMarked } from '#lib/marked-text.ts';
import { type RestoreOptions, restorationSchema } from '#lib/math/restoration.ts';
import { linkSchema } from '#lib/schema.ts';
import { z } from 'astro/zod';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { findLinks } from './find-links.ts';

const restoredFields = {
  /** Plain Unicode. */
  plain: z.string(),
  /** Whether its Markdown reads as the tree that it was written from. */
  readsBack: z.boolean(),
  ledger: z.array(restorationSchema),
};

const titleSchema = z.object({
  ...restoredFields,
  /** Inline Markdown; absent where it would say no more than the plain form. */
  markdown: z.string().optional(),
});

const abstractSchema = z.object({
  ...restoredFields,
  markdown: z.string(),
  links: z.array(linkSchema),
});

/** A title with its formulas restored. */
export type RestoredTitle = z.output<typeof titleSchema>;

/** An abstract with its formulas restored. */
export type RestoredAbstract = z.output<typeof abstractSchema>;

/** A text as printed, what is known of it, and what remembers what was made of it before. */
export interface KeptRestoring extends RestoreOptions {
  keep?: Keep | undefined;
}

/** What a kind of text is restored to, and by what. */
interface Restorer<Restored> {
  kind: string;
  schema: z.ZodType<Restored>;
  restore: (printed: string, options: RestoreOptions) => Restored;
}

function restoreOnce<Restored>(
  printed: string,
  { keep, ...options }: KeptRestoring,
  { kind, schema, restore }: Restorer<Restored>,
): Restored {
  const make = (): Restored => restore(printed, options);
  if (!keep) return make();
  return keepData(keep, { kind, from: JSON.stringify([printed, options]), schema, make });
}

/** Whether a tree holds more than text. */
function isRich(tree: Root): boolean {
  const rich: string[] = [];
  visit(tree, ({ type }) => {
    if (!['root', 'paragraph', 'text'].includes(type)) rich.push(type);
  });
  return rich.length > 0;
}

/** A title as printed → its plain form, and Markdown where it holds a formula or emphasis. */
export function restoreTitle(printed: string, options: KeptRestoring = {}): RestoredTitle {
  return restoreOnce(printed, options, {
    kind: 'title',
    schema: titleSchema,
    restore: toRestoredTitle,
  });
}

function toRestoredTitle(printed: string, options: RestoreOptions): RestoredTitle {
  const { text, marks } = oneLineMarked({ text: printed, marks: [...(options.marks ?? [])] });
  const { tree, ledger } = titleToMdast(text, { ...options, marks });
  const plain = renderPlain(tree).trim();
  if (!isRich(tree)) return { plain, readsBack: true, ledger };
  const markdown = renderMarkdown(tree).trim();
  return { plain, markdown, readsBack: readsBack(markdown, tree), ledger };
}

/** The abstract of a paper of which none is known. */
export const emptyAbstract: RestoredAbstract = {
  markdown: '',
  plain: '',
  links: [],
  readsBack: true,
  ledger: [],
};

/** An abstract as printed → Markdown with `$TeX$`, its plain form and the links in it. */
export function restoreAbstract(printed: string, options: KeptRestoring = {}): RestoredAbstract {
  return restoreOnce(printed, options, {
    kind: 'abstract',
    schema: abstractSchema,
    restore: toRestoredAbstract,
  });
}

function toRestoredAbstract(printed: string, options: RestoreOptions): RestoredAbstract {
  const { tree, ledger } = toMdast(printed, options);
  const markdown = renderMarkdown(tree);
  return {
    markdown,
    readsBack: readsBack(markdown, tree),
    plain: renderPlain(tree),
    links: findLinks(tree),
    ledger,
  };
}
