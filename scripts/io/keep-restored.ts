import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { TopicMatcher } from '#lib/paper/to-papers.ts';
import { decisionSchema } from '#lib/schema.ts';
import { listLibraries } from '../../src/integration/code-key.ts';
import { readKept, writeKept } from '../../src/integration/kept-file.ts';
import { packageFolder } from '../../src/integration/package-folder.ts';
import { closeKeptTexts, keepText, openKeptTexts } from '../../src/kept-texts.ts';
import type { TopicSources } from './topics.ts';

const textsSchema = z.record(z.string(), z.string());
const decisionsSchema = z.array(decisionSchema);

/** What texts were restored to, while a conversion asks for it. */
export interface Restored {
  /** Leaves it for the next conversion, if this one writes at all. */
  close: (options: { isWritten: boolean }) => void;
}

/** Opens what conversions of the same code left in `.offprint/` of a site; it can be thrown away. */
export function openRestored(root: string): Restored {
  const file = join(root, '.offprint/convert.json');
  const code = toCodeKey();
  openKeptTexts(new Map(Object.entries(readKept(file, { code, schema: textsSchema }) ?? {})));
  return {
    close: ({ isWritten }) => {
      const kept = Object.fromEntries(closeKeptTexts());
      // A folder of its own would be one more thing to ask about: it comes with the first build.
      if (isWritten && existsSync(join(root, '.offprint'))) writeKept(file, { code, kept });
    },
  };
}

/** Topics whose words were not looked for in a text before. */
export function keepTopics({ topics, matcher }: TopicSources): TopicMatcher {
  const taxonomy = createHash('sha256').update(JSON.stringify(topics)).digest('hex');
  return {
    assign: (paper) => {
      const kept = keepText('topics', JSON.stringify([taxonomy, paper]), () =>
        JSON.stringify(matcher.assign(paper)),
      );
      return decisionsSchema.parse(JSON.parse(kept));
    },
  };
}

/** A key of all sources of this package, and of the libraries that they use. */
function toCodeKey(): string {
  const hash = createHash('sha256').update(`${process.version}\n${listLibraries(packageFolder)}`);
  const source = join(packageFolder, 'src');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json|ya?ml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex');
}
