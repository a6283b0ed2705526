import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runOffprint } from '../scripts/quality/run-offprint.ts';
import { copyFixture, getSite, siteNames } from './sites.ts';

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

test.describe('bad papers', () => {
  test.describe.configure({ mode: 'serial', timeout: 600_000 });
  let root = '';
  test.beforeAll(async () => {
    root = await copyFixture('physics', 'broken');
    for (const [name, text] of [
      ['deep.md', `${frontmatter.replace('slug: "bad"', 'slug: "deep"')}${'> '.repeat(12_000)}x\n`],
      ['front.md', '---\ntitle: 7\n---\n\nText.\n'],
      ['yaml.md', '---\ntitle: [\n---\n\nText.\n'],
      ['a#b.md', `${frontmatter}Text.\n`],
    ] as const)
      writeFileSync(join(root, 'content/papers', name), text);
    // An owner's own page that fails is a page like any other.
    mkdirSync(join(root, 'src/pages'), { recursive: true });
    writeFileSync(join(root, 'src/pages/own.astro'), "---\nthrow new Error('no luck');\n---\n");
  });

  const lines = [
    /^content\/papers\/a#b\.md content-left-out is left out of the site: the name must be a-z/m,
    /^content\/papers\/deep\.md content-left-out is left out of the site: \S/m,
    /^content\/papers\/front\.md content-left-out is left out of the site: .*title/m,
    /^content\/papers\/yaml\.md content-left-out is left out of the site: \S/m,
    /^own\/ page-failed the page own\/ could not be made: no luck$/m,
  ];
  const hasSite = (): boolean => existsSync(join(root, 'dist/index.html'));

  test('--strict makes no site of them', async () => {
    const { code, text } = await runOffprint('build', '--root', root, '--strict');
    for (const line of lines) expect(text).toMatch(line);
    expect([code, hasSite()]).toEqual([1, false]);
  });

  test('they are left out by name, and everything else is built', async () => {
    const { code, text } = await runOffprint('build', '--root', root);
    for (const line of lines) expect(text).toMatch(line);
    expect(text).not.toMatch(/^ {4}at /m);
    expect([code, hasSite()]).toEqual([1, true]);
    const own = readFileSync(join(root, 'dist/own/index.html'), 'utf8');
    expect(own).toContain('This page could not be made');
    expect(own).toContain('noindex');
    expect(existsSync(join(root, 'dist/unmade'))).toBe(false);
    const { text: found } = await runOffprint('check', '--root', root);
    expect(found).toContain('no problems');
  });

  test('files that want the address of another page stop no build, and are named', async () => {
    const root = await copyFixture('physics', 'taken');
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
    expect(code).toBe(0);
    expect(output).toContain('content/papers/by-title.md has no page, a page of the site has it');
    const page = (slug: string): string =>
      readFileSync(join(root, 'dist/papers', slug, 'index.html'), 'utf8');
    expect(page(taken)).toContain('Hawking Radiation');
    expect(page('by-title')).toContain('All papers by title');
    expect(page('bad-before')).toContain('Redirecting');
  });
});

test('TeX that can not be read stops no build and no check, and is shown as typed', async () => {
  test.setTimeout(600_000);
  const root = await copyFixture('physics', 'left-tex');
  const text = 'A $\\frac{$ and `$\\jpsi$` here.';
  writeFileSync(join(root, 'content/papers/bad.md'), `${frontmatter}${text}\n`);
  const { code } = await runOffprint('build', '--root', root);
  expect(code).toBe(0);
  const page = readFileSync(join(root, 'dist/papers/bad/index.html'), 'utf8');
  expect(page).toContain(
    'A <code class="tex">$\\frac{$</code> and <code class="tex">$\\jpsi$</code>',
  );
  expect(page).toContain('it is shown as its authors typed it');
  const checked = await runOffprint('check', '--root', root);
  expect(checked.text).toContain('math-raw');
  expect(checked.code).toBe(0);
});
