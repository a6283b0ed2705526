import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';

const root = join(import.meta.dirname, '..');

function build(papers: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-build-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  for (const [name, text] of Object.entries(papers))
    writeFileSync(join(folder, 'content/papers', name), text);
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/astro/bin/astro.mjs'), 'build'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        OFFPRINT_CONTENT: join(folder, 'content'),
        OFFPRINT_OUT: join(folder, 'dist'),
      },
    },
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
