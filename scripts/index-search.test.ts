import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CommandRun, runCommand } from '../tests/run-command.ts';
import { toTestPage, withSite } from '../tests/temporary-site.ts';
import { command } from './index-search.ts';

const main = 'data-pagefind-body';
const body = '<p data-abstract>Neural words</p>';

const run = (...args: string[]): Promise<CommandRun> => runCommand(command, ...args);

const site = {
  'index.html': toTestPage('Home'),
  'papers/a/index.html': toTestPage('Alpha', { main, body }),
  'papers/b/index.html': toTestPage('Beta', { main, body }),
  'papers/2/index.html': toTestPage('All papers, page 2'),
};

test('indexes the papers and says how many', async () => {
  await withSite(site, async (root) => {
    const { code, out, errors } = await run('--root', root);
    assert.deepEqual({ code, errors }, { code: 0, errors: '' });
    assert.match(out, /^search index: 2 papers, 4 words, \d+ kB\n$/);
    const entry = JSON.parse(
      await readFile(join(root, 'dist/pagefind/pagefind-entry.json'), 'utf8'),
    ) as unknown;
    assert.partialDeepStrictEqual(entry, { languages: { en: { page_count: 2 } } });
    assert.deepEqual((await readdir(join(root, 'dist'))).sort(), [
      'index.html',
      'pagefind',
      'papers',
      'search',
    ]);
    assert.equal(
      await readFile(join(root, 'dist/search/words.txt'), 'utf8'),
      'complete 2\nalpha 1\nbeta 1\nneural 2\nwords 2\n',
    );
  });
});

test('an index of before is replaced whole', async () => {
  await withSite({ ...site, 'pagefind/fragment/en_old.pf_fragment': '' }, async (root) => {
    await run('--root', root);
    const names = await readdir(join(root, 'dist/pagefind/fragment'));
    assert.deepEqual([names.length, names.includes('en_old.pf_fragment')], [2, false]);
  });
});

test('a paper that search would miss is an error', async () => {
  const files = { ...site, 'papers/c/index.html': toTestPage('Gamma', { body }) };
  await withSite(files, async (root) => {
    assert.deepEqual(await run('--root', root), {
      code: 1,
      out: '',
      errors: `dist/pagefind search-count the search index holds 2 pages, but the site has 3 papers; each paper’s <main>, and no other page, must carry data-pagefind-body
dist/papers/c/index.html search-unmarked no data-pagefind-body in it, so search can’t find this paper
`,
    });
  });
});

test('--json prints the same for programs', async () => {
  await withSite(site, async (root) => {
    const { out } = await run('--root', root, '--json', '--max-fragments', '1');
    assert.partialDeepStrictEqual(JSON.parse(out) as unknown, {
      papers: 2,
      words: 4,
      problems: [],
    });
  });
});

test('without dist/ it says what to run; wrong usage exits 2', async () => {
  await withSite({}, async (root) => {
    assert.deepEqual(await run('--root', root), {
      code: 1,
      out: '',
      errors: 'There is no built site here. Run: npm run build\n',
    });
  });
  assert.deepEqual(await run('--max-fragments', '0'), {
    code: 2,
    out: '',
    errors:
      '--max-fragments takes a number from 1 on, not 0\nRun it with --help to see what it takes.\n',
  });
});
