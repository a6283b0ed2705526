import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { copyFixture, getSite, runOffprint, siteNames } from './sites.ts';

for (const name of siteNames) {
  test(`the site check finds nothing in ${name}`, async () => {
    const { root, dist } = getSite(name);
    const { code, text } = await runOffprint('check', '--root', root, '--out', dist);
    expect(text).toContain('no problems');
    expect(code).toBe(0);
  });
}

const frontmatter =
  '---\ntitle: "Bad"\nslug: "bad"\ndigests:\n  - id: "2025-06-10"\n    position: 3\ntopics: []\nlinks: []\n---\n\n';

test.describe('a bad paper', () => {
  test.describe.configure({ mode: 'serial', timeout: 600_000 });
  let root = '';
  test.beforeAll(async () => {
    root = await copyFixture('physics', 'broken');
  });

  for (const [what, name, text] of [
    ['a formula that can not be rendered', 'bad.md', `${frontmatter}A $\\frac{$ here.\n`],
    ['nesting without end', 'bad.md', `${frontmatter}${'> '.repeat(12_000)}x\n`],
    ['front matter that is no paper’s', 'bad.md', '---\ntitle: 7\n---\n\nText.\n'],
    ['a name that is no slug', 'a#b.md', `${frontmatter}Text.\n`],
  ] as const) {
    test(`${what} stops the build with the file’s name`, async () => {
      const path = join(root, 'content/papers', name);
      writeFileSync(path, text);
      const { code, text: output } = await runOffprint('build', '--root', root);
      rmSync(path);
      expect(code).toBe(1);
      expect(output).toContain(name);
    });
  }
});
