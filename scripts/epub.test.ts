import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';

const run = promisify(execFile);
const script = join(import.meta.dirname, 'epub.ts');
const root = join(import.meta.dirname, '..');
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-epub-'));
});
after(() => rm(folder, { recursive: true, force: true }));

/** Debian's epubcheck is a JAR; undefined where it isn't installed. */
function findEpubcheck(): string | undefined {
  try {
    return realpathSync('/usr/bin/epubcheck');
  } catch {
    return undefined;
  }
}

async function bind(...args: string[]) {
  const out = join(folder, 'book.epub');
  const result = await run(process.execPath, [script, '--root', root, '--out', out, ...args]).catch(
    (error: unknown) => error as { code: number; stdout: string; stderr: string },
  );
  return { ...result, out };
}

test('the newest digest becomes a book whose chapters are well-formed, with MathML', async () => {
  const { stdout, out } = await bind();
  assert.match(stdout, /book\.epub: 69 papers, \d+ kB\n$/);
  const files = unzipSync(await readFile(out));
  const chapters = Object.entries(files).filter(([name]) => /\/p\d+-.*\.xhtml$/.test(name));
  assert.equal(chapters.length, 69);
  let formulas = 0;
  for (const [, bytes] of chapters) {
    const text = strFromU8(bytes);
    XmlDocument.fromString(text).dispose();
    formulas += text.match(/<math/g)?.length ?? 0;
  }
  assert.ok(formulas > 20);
});

test(
  'epubcheck finds neither error nor warning',
  { skip: findEpubcheck() === undefined && 'epubcheck is not installed' },
  async () => {
    for (const choice of ['2025-03-18', 'quantization']) {
      const { out } = await bind(choice);
      const { stdout, stderr } = await run('java', [
        '-jar',
        findEpubcheck() ?? '',
        '--json',
        '-',
        out,
      ]).catch((error: unknown) => error as { stdout: string; stderr: string });
      const report = JSON.parse(stdout.slice(stdout.indexOf('{'))) as {
        messages: { message: string }[];
      };
      assert.deepEqual(
        report.messages.map(({ message }) => message),
        [],
        stderr,
      );
    }
  },
);

test('references that the site lacks are named, and the others become the book', async () => {
  const bib = join(folder, 'mine.bib');
  await writeFile(bib, '@misc{a, title={Layer Normalization}}\n@misc{b, title={Not there}}\n');
  const { code, stdout, stderr } = (await bind(bib)) as {
    code: number;
    stdout: string;
    stderr: string;
  };
  assert.equal(code, 1);
  assert.match(stderr, /mine\.bib:2 epub-unknown the site has no paper "Not there"/i);
  assert.match(stdout, /1 paper, /);
});

test('a name that is nothing says what names there are', async () => {
  const { code, stderr } = (await bind('nonsense')) as { code: number; stderr: string };
  assert.equal(code, 1);
  assert.match(stderr, /^There is no paper of nonsense: name a digest/);
});
