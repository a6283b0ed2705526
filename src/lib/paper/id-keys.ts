/** What tells a paper for sure. */
export interface PaperId {
  arxiv?: string | undefined;
  doi?: string | undefined;
}

/** The DOI that arXiv itself gives: `10.48550/arXiv.2502.05003`. */
const arxivDoi = /^10\.48550\/arxiv\.(.+)$/;

/** An identity → keys that are the same for the same paper, arXiv's first: `arxiv:2502.05003`, `doi:10.1145/1.2`. */
export function toIdKeys({ arxiv, doi }: PaperId): string[] {
  const lower = doi?.toLowerCase();
  const fromDoi = lower === undefined ? undefined : arxivDoi.exec(lower)?.[1];
  const keys = [arxiv, fromDoi].map((id) => (id === undefined ? '' : `arxiv:${id.toLowerCase()}`));
  if (lower !== undefined && fromDoi === undefined) keys.push(`doi:${lower}`);
  return [...new Set(keys)].filter(Boolean);
}

const ofKind = (keys: Iterable<string>, kind: string): string[] =>
  [...keys].filter((key) => key.startsWith(kind));

/** Whether two sets of keys can't be one paper's: no key is common, and both have one of the same kind. */
export function isContradiction(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if ([...one].some((key) => other.has(key))) return false;
  return ['arxiv:', 'doi:'].some(
    (kind) => ofKind(one, kind).length > 0 && ofKind(other, kind).length > 0,
  );
}
