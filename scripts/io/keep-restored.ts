import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { keepData } from '#lib/keep.ts';
import type { TopicMatcher } from '#lib/paper/to-papers.ts';
import { decisionSchema } from '#lib/schema.ts';
import { listLibraries } from '../../src/integration/code-key.ts';
import { type OpenTexts, openTextsFile } from '../../src/integration/kept-texts-file.ts';
import { packageFolder } from '../../src/integration/package-folder.ts';
import { keepText } from '../../src/kept-texts.ts';
import type { TopicSources } from './topics.ts';

const decisionsSchema = z.array(decisionSchema);

/** Opens what conversions of the same code left in `.offprint/` of a site; it can be thrown away. */
export function openRestored(root: string): OpenTexts {
  const home = join(root, '.offprint');
  const { close } = openTextsFile(join(home, 'convert.json'), toCodeKey());
  // A folder of its own would be one more thing to ask about: it comes with the first build.
  return {
    close: ({ isLeft }) => {
      close({ isLeft: isLeft && existsSync(home) });
    },
  };
}

/** Topics whose words were not looked for in a text before. */
export function keepTopics({ topics, matcher }: TopicSources): TopicMatcher {
  const taxonomy = createHash('sha256').update(JSON.stringify(topics)).digest('hex');
  return {
    assign: (paper) =>
      keepData(keepText, {
        kind: 'topics',
        from: JSON.stringify([taxonomy, paper]),
        schema: decisionsSchema,
        make: () => matcher.assign(paper),
      }),
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
