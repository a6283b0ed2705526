import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
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
} from '../tests/fake-services.ts';
import { runCommand } from './quality/run-command.ts';
import { command } from './enrich.ts';

const script = join(import.meta.dirname, 'enrich.ts');
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

const toArgs = (root: string, url: string, args: string[]): string[] => [
  ...['--root', root, '--cache', join(root, 'cache'), '--arxiv', url, '--hugging-face', url],
  ...['--gap', '0', '--tries', '3', ...args],
];

async function enrich(root: string, url: string, ...args: string[]) {
  const { code, out, errors } = await runCommand(command, ...toArgs(root, url, args));
  return { code, out: out.trim().split('\n'), errors: errors.trim().split('\n') };
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
  const { code, out, errors } = await enrich(root, services.url);
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
  assert.match(services.questions[0]?.userAgent ?? '', /^Offprint\/\d[\w.-]+ \(offprint enrich\)$/);
  const bytes = readFileSync(enrichedFile(root));
  rmSync(enrichedFile(root));
  assert.equal((await enrich(root, services.url)).code, 0);
  assert.equal(services.questions.length, asked);
  assert.deepEqual(readFileSync(enrichedFile(root)), bytes);
  assert.match((await enrich(root, services.url)).out[0] ?? '', /^1 of 3 papers lack/);
});

test('--dry-run says what it would find and writes nothing', async () => {
  const services = await start(answerWell);
  const root = makeRoot(titles);
  const { code, out } = await enrich(root, services.url, '--dry-run', '--json');
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
  const { code, errors } = await enrich(root, services.url);
  assert.equal(code, 1);
  assert.match(errors.join('\n'), /arXiv gives no answer: connect ECONNREFUSED/);
  assert.match(
    errors.join('\n'),
    /Without an answer nothing was changed: run it again with a network/,
  );
  assert.deepEqual(readdirSync(join(root, 'content')), ['papers']);
});

test('a busy service is asked again', async () => {
  let count = 0;
  const services = await start((url, response) => {
    if (++count === 1) response.writeHead(429, { 'retry-after': '0' }).end();
    else if (count === 2) response.writeHead(503).end('busy');
    else answerWell(url, response);
  });
  const root = makeRoot([titles[0] ?? '']);
  assert.equal((await enrich(root, services.url)).code, 0);
  assert.deepEqual(enrichedOf(root), records.slice(0, 1));
  assert.equal(services.questions.length, 3);
});

test('a service that asks for an hour is left alone, the other one still answers', async () => {
  const services = await start((url, response) => {
    if (url.pathname === '/api/query') response.writeHead(429, { 'retry-after': '3600' }).end();
    else answerWell(url, response);
  });
  const root = makeRoot(titles);
  const { code, errors } = await enrich(root, services.url);
  assert.equal(code, 1);
  assert.equal(errors.at(-1), 'arXiv gives no answer: status 429, and it asks for 3600 s of rest');
  assert.deepEqual(
    enrichedOf(root),
    records.map((record) => ({ ...record, found: { ...record.found, at: 'Hugging Face' } })),
  );
  assert.equal(services.questions.filter(({ path }) => path === '/api/query').length, 1);
});

test('rubbish, errors in a feed, endless answers and none are survived', async () => {
  const rubbish: [code: number, answer: (response: ServerResponse) => void][] = [
    [0, (response) => response.end('Rate exceeded.')],
    [0, (response) => response.end('<feed><entry><title>Error</title></entry></feed>')],
    [0, (response) => response.end('<!DOCTYPE feed [<!ENTITY a "b">]><feed>&a;</feed>')],
    [0, (response) => response.end(Buffer.from([0xff, 0xfe, 0, 1]))],
    [0, (response) => response.end('<feed><entry>'.repeat(1000))],
    [1, (response) => response.destroy()],
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
    const { code } = await enrich(root, services.url, '--tries', '2');
    const found = [{ ...records[0], found: { at: 'Hugging Face', sure: 'title and abstract' } }];
    assert.deepEqual([code, enrichedOf(root)], [expected, found]);
  }
});

test('a run that is killed leaves no half file, and the next one goes on where it was', async () => {
  const many = Array.from({ length: 20 }, (_, index) => `Alpha ${100 + index} of Networks`);
  const killAt = 12;
  let kill = (): void => undefined;
  const services = await start((url, response) => {
    if (services.questions.length === killAt) kill();
    const [number = ''] = /\d+/.exec(url.searchParams.get('search_query') ?? '') ?? [];
    const known = { ...alpha, id: `2502.10${number}`, title: `Alpha ${number} of Networks` };
    if (services.questions.length !== killAt) response.end(renderAtom([known]));
  });
  const root = makeRoot(many);
  const child = spawn(process.execPath, [script, ...toArgs(root, services.url, [])]);
  kill = () => child.kill('SIGKILL');
  await once(child, 'close');
  assert.equal(existsSync(enrichedFile(root)), false);
  assert.equal((await enrich(root, services.url)).code, 0);
  assert.equal((enrichedOf(root) as unknown[]).length, many.length);
  // The killed run has one question that got no answer; the others are not asked again.
  assert.equal(services.questions.length, many.length + 1);
  assert.deepEqual(
    readdirSync(join(root, 'cache')).filter((name) => name.endsWith('.tmp')),
    [],
  );
});

test('wrong usage exits 2', async () => {
  const root = makeRoot([]);
  assert.equal((await enrich(root, 'file:///etc')).code, 2);
  assert.equal((await enrich(root, 'http://localhost', '--gap', 'x')).code, 2);
  assert.equal((await enrich(join(root, 'nowhere'), 'http://localhost')).code, 2);
});
