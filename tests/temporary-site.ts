import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Runs a test on a root folder whose dist/ holds these files, and removes it. */
export async function withSite(
  files: Readonly<Record<string, string>>,
  run: (root: string) => Promise<void>,
): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'offprint-test-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      const path = join(root, 'dist', name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    await run(root);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** A page without problems; `main` holds more attributes of `<main>`. */
export function toTestPage(title: string, { main = '', body = '' } = {}): string {
  return `<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>${title}</title></head>
<body><main ${main}><h1>${title}</h1>${body}</main></body>
</html>
`;
}
