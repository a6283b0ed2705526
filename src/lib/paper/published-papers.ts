import type { PaperFrontmatter } from '#lib/schema.ts';
import { toSlug } from '#lib/slug.ts';
import { toIdKeys } from './id-keys.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';

/** What a file of `content/papers` keeps of its paper, also when that is taken out. */
export interface KeptFields extends Pick<PaperFrontmatter, 'title' | 'digests'> {
  titleMarkdown?: string | undefined;
  otherTitles?: string[] | undefined;
}

/** What `content/papers` holds already of a paper: its address is published. */
export interface PublishedPaper {
  slug: string;
  /** Its title and the others that digests print. */
  titles: string[];
  arxiv?: string | undefined;
  doi?: string | undefined;
  redirects: string[];
  /** Absent where the file can't be read. */
  known?: KeptFields;
  /** A person edited the file: its title may be another one now. */
  isEdited: boolean;
}

/** What a slug stands for: an identity where its paper has one, else titles. */
export interface SlugTarget {
  ids: string[];
  titleKeys: string[];
}

/** Finds what slugs stand for: a published paper, or the title that gives such a slug. */
export function createSlugFinder(
  published: PublishedPaper[],
  titles: string[],
): (slug: string) => SlugTarget | undefined {
  const papers = new Map<string, PublishedPaper>();
  const keys = new Map(titles.map((title) => [toSlug(title), toTitleKey(title)]));
  for (const paper of published) for (const slug of paper.redirects) papers.set(slug, paper);
  for (const paper of published) papers.set(paper.slug, paper);
  return (slug) => {
    const paper = papers.get(slug);
    const key = keys.get(slug);
    // A redirect's own title says more than the page it leads to: both may be in one page only by a record.
    if (key !== undefined && paper?.slug !== slug) return { ids: [], titleKeys: [key] };
    if (!paper) return undefined;
    const ids = toIdKeys(paper);
    return { ids, titleKeys: ids.length > 0 ? [] : paper.titles.map(toTitleKey) };
  };
}
