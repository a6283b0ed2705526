import type { z } from 'astro/zod';

/** A schema's complaints → one line: `digests.0.id: Invalid string; title: …`. */
export function renderIssues({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}

/** A schema's complaints → where to look first: an unknown key has a place of its own, a missing one has none. */
export function toComplaintPath({ issues }: z.ZodError): PropertyKey[] {
  for (const issue of issues)
    if (issue.code === 'unrecognized_keys') return [...issue.path, ...issue.keys];
  return issues[0]?.path ?? [];
}
