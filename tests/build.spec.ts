import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  test('files that want the address of another page stop no build, and are named', async () => {
    const papers = join(root, 'content/papers');
    const taken = 'hawking-radiation-from-a-slowly-evaporating-black-hole';
    const redirects = `slug: "bad"\nredirects: ["${taken}", "2", "bad-before"]`;
    const names = { 'bad.md': redirects, 'by-title.md': 'slug: "by-title"' };
    for (const [name, slug] of Object.entries(names))
      writeFileSync(
        join(papers, name),
        `${frontmatter.replace('slug: "bad"', slug)}We study layers.\n`,
      );
    const { code, text: output } = await runOffprint('build', '--root', root);
    for (const name of Object.keys(names)) rmSync(join(papers, name));
    expect(code).toBe(0);
    expect(output).toContain('content/papers/by-title.md has no page, a page of the site has it');
    const page = (slug: string): string =>
      readFileSync(join(root, 'dist/papers', slug, 'index.html'), 'utf8');
    expect(page(taken)).toContain('Hawking Radiation');
    expect(page('by-title')).toContain('All papers by title');
    expect(page('bad-before')).toContain('Redirecting');
  });
});
