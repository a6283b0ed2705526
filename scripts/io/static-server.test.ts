import assert from 'node:assert/strict';
import { request } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { startServer, isPortTaken } from './static-server.ts';
import { withSite } from '../../tests/temporary-site.ts';

const files = {
  'index.html': 'home',
  '404.html': 'nothing here',
  'papers/a/index.html': 'paper',
  'papers/a/index.bib': '@misc{}',
  'pagefind/en_1.pf_fragment': 'x',
  'pagefind/wasm.en.pagefind': 'x',
  'rss.xml': '<rss/>',
  _headers: '/*\n  X-Content-Type-Options: nosniff\n',
};

interface Answer {
  status: number | undefined;
  type?: string;
  location?: string;
  body: string;
}

/** Asks for a path as it is written; fetch would tidy it first. */
function ask(
  port: number,
  path: string,
  { host = '127.0.0.1', method = 'GET' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host, port, path, method, agent: false }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => (body += part));
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        resolve({
          status: response.statusCode,
          ...(type === undefined ? {} : { type }),
          ...(location === undefined ? {} : { location }),
          body,
        });
      });
    });
    sent.on('error', reject).end();
  });
}

async function withServer(
  base: string,
  run: (port: number, root: string) => Promise<void>,
): Promise<void> {
  await withSite(files, async (root) => {
    const server = await startServer({
      root: join(root, 'dist'),
      base,
      port: 0,
      host: 'localhost',
    });
    assert.equal(server.url, `http://localhost:${server.port}${base}`);
    try {
      await run(server.port, root);
    } finally {
      await server.close();
    }
  });
}

test('a site is served under its base path as a static host does it', async () => {
  await withServer('/repo/', async (port) => {
    const html = 'text/html;charset=utf-8';
    const missing = { status: 404, type: html, body: 'nothing here' };
    const expected: Record<string, Answer> = {
      '/repo/': { status: 200, type: html, body: 'home' },
      '/repo/?q=a': { status: 200, type: html, body: 'home' },
      '/repo/papers/a/': { status: 200, type: html, body: 'paper' },
      '/repo/papers/a/index.html': { status: 200, type: html, body: 'paper' },
      '/repo/papers/a/index.bib': {
        status: 200,
        type: 'application/x-bibtex;charset=utf-8',
        body: '@misc{}',
      },
      '/repo/pagefind/en_1.pf_fragment': {
        status: 200,
        type: 'application/octet-stream',
        body: 'x',
      },
      '/repo/pagefind/wasm.en.pagefind': {
        status: 200,
        type: 'application/octet-stream',
        body: 'x',
      },
      '/repo/rss.xml': { status: 200, type: 'application/xml;charset=utf-8', body: '<rss/>' },
      '/': { status: 301, location: '/repo/', body: '' },
      '/repo': { status: 301, location: '/repo/', body: '' },
      '/repo?q=a': { status: 301, location: '/repo/?q=a', body: '' },
      '/repo/papers/a': { status: 301, location: '/repo/papers/a/', body: '' },
      '/repo/none': missing,
      '/repo/rss.xml/': missing,
      '/papers/a/': missing,
      '/repo/papers/': missing,
      '/repo//papers/a': missing,
      '/repo/../dist/rss.xml': missing,
      '/repo/%2e%2e/dist': missing,
      '/repo/..%2fdist': missing,
      '/repo/%00': missing,
      '/repo/%E0%A4%A': missing,
    };
    const found = [];
    for (const path of Object.keys(expected)) found.push([path, await ask(port, path)]);
    assert.deepEqual(Object.fromEntries(found), expected);
  });
});

test('a site without base path is served at the root', async () => {
  await withServer('/', async (port) => {
    assert.deepEqual(await ask(port, '/papers/a/'), {
      status: 200,
      type: 'text/html;charset=utf-8',
      body: 'paper',
    });
    assert.deepEqual(await ask(port, '/papers/a'), {
      status: 301,
      location: '/papers/a/',
      body: '',
    });
    assert.equal((await ask(port, '//papers/a')).status, 404);
  });
});

test('only GET and HEAD are answered', async () => {
  await withServer('/', async (port) => {
    assert.deepEqual(await ask(port, '/', { method: 'POST' }), {
      status: 405,
      type: 'text/plain;charset=utf-8',
      body: 'Only GET and HEAD.',
    });
    assert.deepEqual(await ask(port, '/', { method: 'HEAD' }), {
      status: 200,
      type: 'text/html;charset=utf-8',
      body: '',
    });
  });
});

test('headers of _headers are sent, and an unchanged file is not sent again', async () => {
  await withServer('/', async (port) => {
    const first = await fetch(`http://127.0.0.1:${port}/`);
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(`http://127.0.0.1:${port}/`, { headers: { 'if-none-match': etag } });
    assert.deepEqual(
      [first.headers.get('x-content-type-options'), first.status, second.status],
      ['nosniff', 200, 304],
    );
  });
});

test('a taken port is told, and a closed server frees it', async () => {
  await withSite(files, async (root) => {
    const options = { root: join(root, 'dist'), base: '/', host: 'localhost' };
    const server = await startServer({ ...options, port: 0 });
    await assert.rejects(startServer({ ...options, port: server.port }), isPortTaken);
    await server.close();
    const again = await startServer({ ...options, port: server.port });
    assert.equal(again.port, server.port);
    await again.close();
  });
});
