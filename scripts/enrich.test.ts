import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import {
  type FakeServices,
  renderAtom,
  renderHuggingFace,
  startFakeServices,
} from './io/fake-services.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-enrich-'));
const opened: FakeServices[] = [];
const abstract =
  'We study how layers behave in deep networks. Our method is simple and works well.';
const alpha = {
  id: '2502.00001',
  title: 'Alpha Layers of Networks',
  authors: ['Ada Lovelace'],
  abstract,
};
const beta = {
  id: '2502.00002',
  title: '$\\beta$-Layers of Networks',
  authors: ['Emmy Noether'],
  abstract,
};

after(() => {
  for (const services of opened) services.close();
  rmSync(folder, { recursive: true, force: true });
});

function makeRoot(titles: string[]): string {
  const root = mkdtempSync(join(folder, 'root-'));
  mkdirSync(join(root, 'content/papers'), { recursive: true });
  titles.forEach((title, index) => {
    const text = `---\ntitle: "${title}"\nslug: "p${index}"\ndigests:\n  - id: "2025-03-18"\n    position: 1\ntopics: []\nlinks: []\n---\n\n${abstract}\n`;
    writeFileSync(join(root, `content/papers/p${index}.md`), text);
  });
  return root;
}

async function start(answer: (url: URL, response: ServerResponse) => void): Promise<FakeServices> {
  const services = await startFakeServices(answer);
  opened.push(services);
  return services;
}

/** arXiv knows alpha, Hugging Face knows beta. */
function answerWell(url: URL, response: ServerResponse): void {
  if (url.pathname === '/api/query') {
    const query = url.searchParams.get('search_query') ?? '';
    response.end(renderAtom(query.includes('ti:alpha') ? [alpha] : []));
  } else {
    const isBeta = url.searchParams.get('q')?.startsWith('β') ?? false;
    response.end(renderHuggingFace(isBeta ? [beta, alpha] : [alpha]));
  }
}

function enrich(root: string, url: string, args: string[] = []) {
  const child = spawn(
    process.execPath,
    [
      join(import.meta.dirname, 'enrich.ts'),
      ...['--root', root, '--cache', join(root, 'cache'), '--arxiv', url, '--hugging-face', url],
      ...['--gap', '0.05', '--timeout', '0.5', '--tries', '3', ...args],
    ],
    { env: { ...process.env, NO_COLOR: '1' } },
  );
  let [out, errors] = ['', ''];
  child.stdout.on('data', (text) => (out += String(text)));
  child.stderr.on('data', (text) => (errors += String(text)));
  const ended = new Promise<{ code: number | null; out: string[]; errors: string[] }>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out: out.trim().split('\n'), errors: errors.trim().split('\n') });
    });
  });
  return { child, ended };
}

const enrichedFile = (root: string): string => join(root, 'content/metadata/enriched.json');
const enrichedOf = (root: string): unknown => JSON.parse(readFileSync(enrichedFile(root), 'utf8'));
const records = [
  {
    title: 'Alpha Layers of Networks',
    arxiv: '2502.00001',
    authors: ['Ada Lovelace'],
    published: '2025-02-07',
    found: { at: 'arXiv', sure: 'title and abstract' },
  },
  {
    title: 'β-Layers of Networks',
    arxiv: '2502.00002',
    authors: ['Emmy Noether'],
    published: '2025-02-07',
    found: { at: 'Hugging Face', sure: 'title and abstract' },
  },
];
const titles = ['Alpha Layers of Networks', 'β-Layers of Networks', 'Gamma Rays'];

test('papers are found at arXiv, else at Hugging Face, and how sure that is gets written', async () => {
  const services = await start(answerWell);
  const root = makeRoot(titles);
  const { code, out, errors } = await enrich(root, services.url).ended;
  assert.deepEqual(
    { code, out, errors },
    {
      code: 0,
      out: [
        'p0: found arXiv:2502.00001 at arXiv, sure by title and abstract',
        'p1: found arXiv:2502.00002 at Hugging Face, sure by title and abstract',
        '3 of 3 papers lack an identity; 2 found, 1 not found, 0 not taken, 0 without an answer',
        'Written to content/metadata/enriched.json: read it, then npm run convert.',
      ],
      errors: [
        '1/3 found arXiv:2502.00001 at arXiv, sure by title and abstract: p0',
        '2/3 found arXiv:2502.00002 at Hugging Face, sure by title and abstract: p1',
        '3/3 not found: p2',
      ],
    },
  );
  assert.deepEqual(enrichedOf(root), records);
  const asked = services.questions.length;
  assert.equal(asked, 5);
  assert.match(services.questions[0]?.userAgent ?? '', /^Offprint\/[\d.]+ \(npm run enrich\)$/);
  const bytes = readFileSync(enrichedFile(root));
  rmSync(enrichedFile(root));
  assert.equal((await enrich(root, services.url).ended).code, 0);
  assert.equal(services.questions.length, asked);
  assert.deepEqual(readFileSync(enrichedFile(root)), bytes);
  assert.match((await enrich(root, services.url).ended).out[0] ?? '', /^1 of 3 papers lack/);
});

test('requests to one host keep the gap', async () => {
  const services = await start(answerWell);
  await enrich(makeRoot(['Alpha a1', 'Alpha b2', 'Alpha c3']), services.url, ['--gap', '0.3'])
    .ended;
  const times = services.questions
    .filter(({ path }) => path === '/api/query')
    .map(({ time }) => time);
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  assert.equal(gaps.length, 2);
  // Arrival wobbles by some milliseconds.
  for (const gap of gaps) assert.ok(gap >= 250, `${gap} ms`);
});

test('--dry-run says what it would find and writes nothing', async () => {
  const services = await start(answerWell);
  const root = makeRoot(titles);
  const { code, out } = await enrich(root, services.url, ['--dry-run', '--json']).ended;
  assert.equal(code, 0);
  const report = JSON.parse(out.join('\n')) as { unknown: number; asked: { finding: unknown }[] };
  assert.deepEqual(
    [report.unknown, report.asked[2]],
    [3, { slug: 'p2', title: 'Gamma Rays', finding: { kind: 'none' } }],
  );
  assert.equal(existsSync(enrichedFile(root)), false);
});

test('without a network it says so and changes nothing', async () => {
  const root = makeRoot(titles);
  const services = await start(answerWell);
  services.close();
  const { code, errors } = await enrich(root, services.url).ended;
  assert.equal(code, 1);
  assert.match(errors.join('\n'), /arXiv gives no answer: connect ECONNREFUSED/);
  assert.match(
    errors.join('\n'),
    /Without an answer nothing was changed: run it again with a network/,
  );
  assert.deepEqual(readdirSync(join(root, 'content')), ['papers']);
});

test('it waits as long as a busy service asks, and asks again', async () => {
  let count = 0;
  const services = await start((url, response) => {
    if (++count === 1) response.writeHead(429, { 'retry-after': '1' }).end();
    else if (count === 2) response.writeHead(503).end('busy');
    else answerWell(url, response);
  });
  const root = makeRoot([titles[0] ?? '']);
  assert.equal((await enrich(root, services.url).ended).code, 0);
  assert.deepEqual(enrichedOf(root), records.slice(0, 1));
  const [first, second, third] = services.questions.map(({ time }) => time);
  assert.ok((second ?? 0) - (first ?? 0) >= 990);
  assert.ok((third ?? 0) - (second ?? 0) >= 190);
});

test('a service that asks for an hour is left alone, the other one still answers', async () => {
  const services = await start((url, response) => {
    if (url.pathname === '/api/query') response.writeHead(429, { 'retry-after': '3600' }).end();
    else answerWell(url, response);
  });
  const root = makeRoot(titles);
  const { code, errors } = await enrich(root, services.url).ended;
  assert.equal(code, 1);
  assert.equal(errors.at(-1), 'arXiv gives no answer: status 429, and it asks for 3600 s of rest');
  assert.deepEqual(
    enrichedOf(root),
    records.map((record) => ({ ...record, found: { ...record.found, at: 'Hugging Face' } })),
  );
  assert.equal(services.questions.filter(({ path }) => path === '/api/query').length, 1);
});

test('rubbish, errors in a feed, endless and slow answers are survived', async () => {
  const rubbish: [code: number, answer: (response: ServerResponse) => void][] = [
    [0, (response) => response.end('Rate exceeded.')],
    [0, (response) => response.end('<feed><entry><title>Error</title></entry></feed>')],
    [0, (response) => response.end('<!DOCTYPE feed [<!ENTITY a "b">]><feed>&a;</feed>')],
    [0, (response) => response.end(Buffer.from([0xff, 0xfe, 0, 1]))],
    [0, (response) => response.end('<feed><entry>'.repeat(1000))],
    [1, (response) => response.destroy()],
    [1, () => undefined],
    [
      0,
      (response) => {
        const chunk = Buffer.alloc(1_000_000, 'x');
        for (let count = 0; count < 8; count++) response.write(chunk);
        response.end();
      },
    ],
  ];
  for (const [expected, answer] of rubbish) {
    const services = await start((url, response) => {
      if (url.pathname === '/api/query') answer(response);
      else answerWell(url, response);
    });
    const root = makeRoot([titles[0] ?? '']);
    const { code } = await enrich(root, services.url, ['--tries', '2']).ended;
    const found = [{ ...records[0], found: { at: 'Hugging Face', sure: 'title and abstract' } }];
    assert.deepEqual([code, enrichedOf(root)], [expected, found]);
  }
});

test('a run that is killed leaves no half file, and the next one goes on where it was', async () => {
  const many = Array.from({ length: 60 }, (_, index) => `Alpha ${index} of Networks`);
  const services = await start((_, response) => {
    response.end(
      renderAtom(many.map((title, index) => ({ ...alpha, id: `2502.1${1000 + index}`, title }))),
    );
  });
  const root = makeRoot(many);
  for (let count = 1; count <= 10; count++) {
    const { child, ended } = enrich(root, services.url);
    setTimeout(() => child.kill('SIGKILL'), 100 + Math.random() * 1400);
    await ended;
    const whole = existsSync(enrichedFile(root)) ? (enrichedOf(root) as unknown[]).length : 60;
    assert.equal(whole, 60);
  }
  assert.equal((await enrich(root, services.url).ended).code, 0);
  const asked = services.questions.length;
  assert.equal((await enrich(root, services.url).ended).code, 0);
  assert.equal(services.questions.length, asked);
  assert.deepEqual(
    readdirSync(join(root, 'cache')).filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('wrong usage exits 2', async () => {
  const root = makeRoot([]);
  assert.equal((await enrich(root, 'file:///etc').ended).code, 2);
  assert.equal((await enrich(root, 'http://localhost', ['--gap', 'x']).ended).code, 2);
  assert.equal((await enrich(join(root, 'nowhere'), 'http://localhost').ended).code, 2);
});
