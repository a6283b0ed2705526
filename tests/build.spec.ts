import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '..');

function build(papers: Record<string, string>) {
  mkdirSync(join(root, 'tests/.sites'), { recursive: true });
  const folder = mkdtempSync(join(root, 'tests/.sites/build-'));
  writeFileSync(
    join(folder, 'astro.config.mjs'),
    "import { offprint } from '../../../src/index.ts';\nexport default { integrations: [offprint()] };\n",
  );
  mkdirSync(join(folder, 'src'));
  writeFileSync(
    join(folder, 'src/content.config.ts'),
    "export { collections } from '../../../../src/collections.ts';\n",
  );
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  for (const [name, text] of Object.entries(papers))
    writeFileSync(join(folder, 'content/papers', name), text);
  const run = spawnSync(
    process.execPath,
    [join(root, 'scripts/offprint.ts'), 'build', '--root', folder],
    { encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
  );
  rmSync(folder, { recursive: true, force: true });
  return { code: run.status, text: run.stdout + run.stderr };
}

const frontmatter =
  '---\ntitle: "Bad"\nslug: "bad"\ndigests:\n  - id: "2025-03-18"\n    position: 70\ntopics: []\nlinks: []\n---\n\n';

test.describe.configure({ mode: 'serial' });

for (const [what, name, text] of [
  ['a formula that can not be rendered', 'bad.md', `${frontmatter}A $\\frac{$ here.\n`],
  ['nesting without end', 'bad.md', `${frontmatter}${'> '.repeat(12_000)}x\n`],
  ['front matter that is no paper’s', 'bad.md', '---\ntitle: 7\n---\n\nText.\n'],
  ['a name that is no slug', 'a#b.md', `${frontmatter}Text.\n`],
] as const) {
  test(`${what} stops the build with the file’s name`, () => {
    const { code, text: output } = build({ [name]: text });
    expect(code).toBe(1);
    expect(output).toContain(name);
  });
}
