import type { WithdrawnFrontmatter } from '#lib/schema.ts';
import { toTitleKey } from '#lib/words/text-keys.ts';
import type { LeftOutPaper } from './collect-entries.ts';
import type { WithdrawnFile } from './paper-file.ts';
import type { KeptFields, PublishedPaper } from './published-papers.ts';
import type { PaperAddress } from './to-frontmatter.ts';

/** All that the file of a paper that was taken out tells. */
interface Withdrawal extends PaperAddress {
  known: KeptFields;
  arxiv: string | undefined;
  doi: string | undefined;
  reason: string;
}

function toFile({ known, slug, redirects, arxiv, doi, reason }: Withdrawal): WithdrawnFile {
  const { title, titleMarkdown, otherTitles = [], digests } = known;
  const frontmatter: WithdrawnFrontmatter = {
    title,
    ...(titleMarkdown === undefined ? {} : { titleMarkdown }),
    ...(otherTitles.length > 0 ? { otherTitles } : {}),
    slug,
    ...(redirects.length > 0 ? { redirects } : {}),
    ...(arxiv === undefined ? {} : { arxiv }),
    ...(doi === undefined ? {} : { doi }),
    digests,
    withdrawn: reason,
  };
  return { frontmatter, body: '' };
}

/** A paper that metadata leaves out, and the address that it is published under → its file. */
export function toWithdrawn(paper: LeftOutPaper, address: PaperAddress): WithdrawnFile {
  const { title, printedTitles, digests, identity, reason } = paper;
  const key = toTitleKey(title.plain);
  const otherTitles = printedTitles.filter((printed) => toTitleKey(printed) !== key);
  const known = { title: title.plain, titleMarkdown: title.markdown, otherTitles, digests };
  return toFile({ ...address, known, arxiv: identity.arxiv, doi: identity.doi, reason });
}

/** A published paper that no digest has any more, and why it is taken out → its file. */
export function toWithdrawnOrphan(
  { slug, redirects, arxiv, doi, known }: PublishedPaper,
  reason: string,
): WithdrawnFile[] {
  return known ? [toFile({ slug, redirects, arxiv, doi, known, reason })] : [];
}
