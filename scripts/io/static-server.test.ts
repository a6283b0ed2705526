import assert from 'node:assert/strict';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
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
  'long.txt': 'words '.repeat(1000),
  'papers/a/long.bib': '@misc{}\n'.repeat(1000),
  'long.pf_fragment': 'words '.repeat(1000),
  '.hidden': 'no one’s',
  _headers: '/*\n  X-Content-Type-Options: nosniff\n',
};

interface Answer {
  status: number | undefined;
  type?: string;
  location?: string;
  body: string;
}

interface WholeAnswer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks for a path as it is written, with these headers alone; fetch would tidy the one and add to the other. */
function askWhole(
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<WholeAnswer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, headers, agent: false };
    const sent = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status, headers: got } = response;
        resolve({ status, headers: got, body: Buffer.concat(parts) });
      });
    });
    sent.on('error', reject).end();
  });
}

async function ask(port: number, path: string, options: { method?: string } = {}): Promise<Answer> {
  const { status, headers, body } = await askWhole(port, path, options);
  const { 'content-type': type, location } = headers;
  return {
    status,
    ...(type === undefined ? {} : { type }),
    ...(location === undefined ? {} : { location }),
    body: body.toString('utf8'),
  };
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
    const first = await askWhole(port, '/');
    const { etag = '' } = first.headers;
    const second = await askWhole(port, '/', { headers: { 'if-none-match': etag } });
    assert.deepEqual(
      [first.headers['x-content-type-options'], first.status, second.status],
      ['nosniff', 200, 304],
    );
  });
});

test('what is for the host alone is served to no one', async () => {
  await withServer('/repo/', async (port) => {
    for (const path of ['/repo/_headers', '/repo/%5fheaders', '/repo/.hidden'])
      assert.equal((await ask(port, path)).status, 404, path);
  });
});

test('where no worker is, one is sent that removes what another site’s keeps under the address', async () => {
  await withServer('/', async (port) => {
    const { status, type, body } = await ask(port, '/sw.js');
    assert.deepEqual([status, type], [200, 'text/javascript;charset=utf-8']);
    assert.match(body, /unregister\(\)/);
  });
});

test('a part of a file is sent as asked for, and never compressed', async () => {
  await withServer('/', async (port) => {
    const whole = 'words '.repeat(1000);
    const expected: Record<string, [number, string, string | undefined]> = {
      'bytes=0-4': [206, 'words', 'bytes 0-4/6000'],
      'bytes=6-': [206, whole.slice(6), 'bytes 6-5999/6000'],
      'bytes=-6': [206, 'words ', 'bytes 5994-5999/6000'],
      'bytes=5998-9000': [206, 's ', 'bytes 5998-5999/6000'],
      'bytes=6000-': [416, 'The file has no such part.', 'bytes */6000'],
      'bytes=0-1,4-5': [200, whole, undefined],
      'lines=1-2': [200, whole, undefined],
      'bytes=what': [200, whole, undefined],
    };
    for (const [range, [status, body, contentRange]] of Object.entries(expected)) {
      const answer = await askWhole(port, '/long.txt', {
        headers: { range, 'accept-encoding': status === 206 ? 'gzip' : 'identity' },
      });
      assert.deepEqual(
        [answer.status, answer.body.toString(), answer.headers['content-range']],
        [status, body, contentRange],
        range,
      );
      assert.equal(answer.headers['content-encoding'], undefined);
    }
    const other = { range: 'bytes=0-4', 'if-range': '"another"' };
    assert.equal((await askWhole(port, '/long.txt', { headers: other })).status, 200);
    const head = { method: 'HEAD', headers: { range: 'bytes=0-4' } };
    assert.equal((await askWhole(port, '/long.txt', head)).status, 200);
  });
});

test('text is sent compressed to those who take it, and nothing else is', async () => {
  await withServer('/', async (port) => {
    const asked = { headers: { 'accept-encoding': 'gzip' } };
    const found = [];
    for (const path of ['/long.txt', '/papers/a/long.bib', '/long.pf_fragment', '/'])
      found.push([path, (await askWhole(port, path, asked)).headers['content-encoding']]);
    assert.deepEqual(found, [
      ['/long.txt', 'gzip'],
      ['/papers/a/long.bib', 'gzip'],
      ['/long.pf_fragment', undefined],
      ['/', undefined],
    ]);
    const { headers, body } = await askWhole(port, '/long.txt', asked);
    assert.equal(gunzipSync(body).toString(), files['long.txt']);
    assert.deepEqual([headers.vary, headers['content-length']], ['Accept-Encoding', undefined]);
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
