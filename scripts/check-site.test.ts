import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from './quality/run-command.ts';
import { toTestPage, withSite } from '../tests/temporary-site.ts';
import { command } from './check-site.ts';

async function run(...args: string[]) {
  const { code, out, errors } = await runCommand(command, ...args);
  return { code, out: out.replace(/\d[\d.]* s:/, '0 s:'), errors };
}

test('a good site has no problems', async () => {
  const files = {
    'index.html': toTestPage('Home', { body: '<a href="/repo/papers/a/">A</a>' }),
    'papers/a/index.html': toTestPage('A'),
    'offprint.json': '{"base":"/repo/"}',
  };
  await withSite(files, async (root) => {
    assert.deepEqual(await run('--root', root), {
      code: 0,
      out: 'site check: 2 pages, 1 other files, all by html-validate, 0 s: no problems\n',
      errors: '',
    });
  });
});

const bad = {
  'index.html': toTestPage('Home', { body: '<a href="/papers/a/">A</a><ul><p>x</p></ul>' }),
  'rss.xml': '<rss>',
};

test('problems come one a line, with file and line, and exit 1', async () => {
  await withSite(bad, async (root) => {
    assert.deepEqual(await run('--root', root), {
      code: 1,
      out: 'site check: 1 pages, 1 other files, all by html-validate, 0 s: 3 errors\n',
      errors: `dist/index.html:4 link-broken a href: /papers/a/ leads to no file
dist/rss.xml:1 xml-broken not well-formed: Premature end of data in tag rss line 1
dist/index.html:4 html-invalid element-permitted-content: <p> element is not permitted as content under <ul>
`,
    });
  });
});

test('--json prints them for programs, and html-validate can be left out', async () => {
  await withSite(bad, async (root) => {
    const { code, out } = await run('--root', root, '--json', '--html-validate', 'none');
    assert.equal(code, 1);
    assert.partialDeepStrictEqual(JSON.parse(out) as unknown, {
      files: 2,
      pages: 1,
      validated: 0,
      problems: [
        {
          code: 'link-broken',
          severity: 'error',
          file: 'dist/index.html',
          line: 4,
          message: 'a href: /papers/a/ leads to no file',
        },
        {
          code: 'xml-broken',
          severity: 'error',
          file: 'dist/rss.xml',
          line: 1,
          message: 'not well-formed: Premature end of data in tag rss line 1',
        },
      ],
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
  assert.deepEqual(await run('--html-validate', 'some'), {
    code: 2,
    out: '',
    errors:
      '--html-validate takes all, sample, none, not some\nRun it with --help to see what it takes.\n',
  });
});
