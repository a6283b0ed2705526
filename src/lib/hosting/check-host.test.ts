import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import { type AskHost, checkHost, type HostAnswer } from './check-host.ts';
import { listContentTypes } from './content-types.ts';
import { parseHeaderRules } from './header-rules.ts';

const page = `<!DOCTYPE html>${'<p>words</p>'.repeat(200)}`;
const files: Record<string, string> = {
  'index.html': page,
  '404.html': 'not here',
  'papers/a/index.html': page,
  '_astro/a.css': 'a{}',
  'cite.bib': '@misc{}',
  _headers: '',
};
const rules = parseHeaderRules(
  '/*\n  X-Content-Type-Options: nosniff\n/_astro/*\n  Cache-Control: immutable\n',
);

const toBytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const toAnswer = (status: number, body = '', headers: Record<string, string> = {}): HostAnswer => ({
  status,
  headers: new Map(Object.entries(headers)),
  body: toBytes(body),
});

async function check(ask: AskHost): Promise<string[]> {
  const problems = await checkHost({
    url: 'https://example.org/',
    ask,
    files: Object.keys(files),
    readFile: (path) => Promise.resolve(toBytes(files[path] ?? '')),
    rules,
    types: listContentTypes(),
  });
  return problems.map(renderProblem);
}

test('a host that does nothing for a site is told all that is wrong', async () => {
  const careless: AskHost = (path) =>
    Promise.resolve(
      path.startsWith('no-such')
        ? toAnswer(404, 'Oops')
        : toAnswer(path === 'papers/a' ? 403 : 200, path === '' ? page : 'old', {
            'content-type': path.endsWith('bib') ? 'text/plain' : 'text/html; charset=UTF-8',
            'cache-control': 'max-age=600',
          }),
    );
  assert.deepEqual(await check(careless), [
    'https://example.org/ host-header comes with nothing as x-content-type-options, not with nosniff',
    'https://example.org/ host-kept browsers keep it unasked (max-age=600): readers may see an old page for so long',
    'https://example.org/papers/a/ host-bytes comes with other bytes than the built site has: publish it anew',
    'https://example.org/papers/a/ host-header comes with nothing as x-content-type-options, not with nosniff',
    'https://example.org/papers/a/ host-kept browsers keep it unasked (max-age=600): readers may see an old page for so long',
    'https://example.org/_astro/a.css host-bytes comes with other bytes than the built site has: publish it anew',
    'https://example.org/_astro/a.css host-type comes as text/html; charset=UTF-8, not as text/css;charset=utf-8: tell the host the content type',
    'https://example.org/_astro/a.css host-header comes with nothing as x-content-type-options, not with nosniff',
    'https://example.org/_astro/a.css host-header comes with max-age=600 as cache-control, not with immutable',
    'https://example.org/cite.bib host-bytes comes with other bytes than the built site has: publish it anew',
    'https://example.org/cite.bib host-type comes as text/plain, not as application/x-bibtex;charset=utf-8: tell the host the content type',
    'https://example.org/cite.bib host-header comes with nothing as x-content-type-options, not with nosniff',
    'https://example.org/cite.bib host-kept browsers keep it unasked (max-age=600): readers may see an old page for so long',
    'https://example.org/no-such-page-7f3a/ host-missing is missing, as it should, but without the site’s own 404.html',
    'https://example.org/_headers host-hidden is served, though it is for the host alone',
    'https://example.org/papers/a host-folder answers 403 in place of leading to the folder with a slash',
    'https://example.org/ host-unchanged is sent again unchanged (200): let the host send ETags',
    'https://example.org/ host-compression comes uncompressed: let the host compress text',
  ]);
});

test('a host that answers everything with its home page, or parts wrongly, is found out', async () => {
  const wrong: AskHost = (_, headers = {}) =>
    Promise.resolve(headers['range'] ? toAnswer(206, 'none') : toAnswer(200, page));
  const found = await check(wrong);
  assert.ok(
    found.includes(
      'https://example.org/no-such-page-7f3a/ host-status answers 200, not 404: see that the host serves the built folder',
    ),
  );
  assert.ok(
    found.includes(
      'https://example.org/index.html host-part a part of a file was asked for, and the answer 206 is none',
    ),
  );
});
