import { identitySchema, type Metadata, type PaperLink } from '#lib/schema.ts';
import type { Name } from '#lib/name-schema.ts';
import { joinAuthors } from './join-authors.ts';
import type { PaperAppearance } from './to-appearances.ts';

/** What is known of a paper beyond title and abstract. */
export interface PaperIdentity {
  arxiv?: string;
  doi?: string;
  authors?: string[];
  names?: Record<string, Name>;
  moreAuthors?: true;
  published?: string;
  venue?: string;
  links: PaperLink[];
}

const fields = ['arxiv', 'doi', 'published', 'venue'] as const;

/** What a paper's entries by date and its record tell: the record counts first, then the newest digest. */
export function joinIdentities(appearances: PaperAppearance[], record: Metadata): PaperIdentity {
  const printed = appearances.flatMap(({ entry }) => entry.identity ?? []);
  const joined: PaperIdentity = {
    links: [...(record.links ?? []), ...printed.flatMap(({ links = [] }) => links)],
    ...joinAuthors([...printed, record]),
  };
  for (const field of fields) {
    // What a digest prints may be no such thing.
    const values = [...printed, record].map((from) => from[field]);
    const good = values.filter((value) => identitySchema.shape[field].safeParse(value).success);
    const value = good.findLast((one) => one !== undefined);
    if (value !== undefined) Object.assign(joined, { [field]: value });
  }
  return joined;
}
