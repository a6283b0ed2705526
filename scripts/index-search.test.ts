import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { type CommandRun, runCommand } from './quality/run-command.ts';
import { toTestPage, withSite } from '../tests/temporary-site.ts';
import { toToldFiles, toToldPaper } from '../tests/told-site.ts';
import { command } from './index-search.ts';

const run = (...args: string[]): Promise<CommandRun> => runCommand(command, ...args);

const site = {
  'index.html': toTestPage('Home'),
  ...toToldFiles({ papers: [toToldPaper('Alpha'), toToldPaper('Beta')] }),
};

test('indexes the papers and says how many', async () => {
  await withSite(site, async (root) => {
    const { code, out, errors } = await run('--root', root);
    assert.deepEqual({ code, errors }, { code: 0, errors: '' });
    assert.match(out, /^search index: 2 papers, 8 words, \d+ kB\n$/);
    const entry = JSON.parse(
      await readFile(join(root, 'dist/pagefind/pagefind-entry.json'), 'utf8'),
    ) as unknown;
    assert.partialDeepStrictEqual(entry, { languages: { en: { page_count: 2 } } });
    assert.deepEqual((await readdir(join(root, 'dist'))).sort(), [
      'data',
      'index.html',
      'offprint.json',
      'pagefind',
    ]);
  });
});

test('an index of before is replaced whole', async () => {
  await withSite({ ...site, 'pagefind/fragment/en_old.pf_fragment': '' }, async (root) => {
    await run('--root', root);
    const names = await readdir(join(root, 'dist/pagefind/fragment'));
    assert.deepEqual([names.length, names.includes('en_old.pf_fragment')], [2, false]);
  });
});

test('--json prints the same for programs', async () => {
  await withSite(site, async (root) => {
    const { out } = await run('--root', root, '--json', '--max-fragments', '1');
    assert.partialDeepStrictEqual(JSON.parse(out) as unknown, {
      papers: 2,
      words: 8,
      problems: [],
    });
  });
});

test('without dist/, or without what its pages tell, it says what to run; wrong usage exits 2', async () => {
  await withSite({}, async (root) => {
    assert.deepEqual(await run('--root', root), {
      code: 1,
      out: '',
      errors: 'There is no built site here. Run: npm run build\n',
    });
  });
  await withSite({ 'index.html': toTestPage('Home') }, async (root) => {
    const { code, errors } = await run('--root', root);
    assert.equal(code, 1);
    assert.match(errors, /dist\/offprint\.json is not there\. Build the site anew: npm run build/);
  });
  assert.deepEqual(await run('--max-fragments', '0'), {
    code: 2,
    out: '',
    errors:
      '--max-fragments takes a number from 1 on, not 0\nRun it with --help to see what it takes.\n',
  });
});
