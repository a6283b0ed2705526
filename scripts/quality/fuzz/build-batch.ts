import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runOffprint } from '../run-offprint.ts';
import type { CaseFile } from './check-case.ts';

const project = join(import.meta.dirname, '../../..');
/** The site whose look, topics and pages a batch borrows. */
const skeleton = join(project, 'tests/fixtures/physics');

/** A batch that was built: where, and what its commands printed where they failed. */
export interface BuiltBatch {
  root: string;
  /** Papers by their slugs. */
  slugs: string[];
  failures: string[];
}

/** What of a failed build says why: Astro names what it makes line by line, and what stopped it last. */
function toReason(output: string): string {
  return output
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('├─'))
    .slice(-8)
    .join('\n');
}

/** Many cases → one built site. Astro finds its packages from a site’s folder upwards, so that it lies in the project. */
export async function buildBatch(files: readonly CaseFile[], name: string): Promise<BuiltBatch> {
  const root = join(project, 'tests/.sites', name);
  const digests = join(root, 'content/digests');
  await rm(root, { recursive: true, force: true });
  await cp(skeleton, root, { recursive: true });
  await rm(digests, { recursive: true, force: true });
  await mkdir(digests, { recursive: true });
  for (const { fileName, bytes } of files) await writeFile(join(digests, fileName), bytes);
  const converted = await runOffprint('convert', '--root', root);
  const names = await readdir(join(root, 'content/papers')).catch(() => []);
  const built = await runOffprint('build', '--root', root);
  return {
    root,
    slugs: names.filter((file) => file.endsWith('.md')).map((file) => file.slice(0, -3)),
    failures: [
      ...(converted.code === 0 || converted.code === 1
        ? []
        : [`convert exits ${String(converted.code)}: ${toReason(converted.text)}`]),
      ...(built.code === 0 ? [] : [`build exits ${String(built.code)}: ${toReason(built.text)}`]),
    ],
  };
}
