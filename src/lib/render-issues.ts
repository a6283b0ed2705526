import type { z } from 'astro/zod';

/** A schema's complaints → one line: `digests.0.id: Invalid string; title: …`. */
export function renderIssues({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length > 0 ? `${path.join('.')}: ${message}` : message))
    .join('; ');
}
