import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument } from 'libxml2-wasm';
import { runCommand } from './quality/run-command.ts';
import { command as convert } from './convert.ts';
import { command } from './epub.ts';

const run = promisify(execFile);
const physics = join(import.meta.dirname, '../tests/fixtures/physics');
/** The folder of a site whose papers become books, which are written beside its content. */
let folder = '';

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-epub-'));
  await cp(join(physics, 'content'), join(folder, 'content'), { recursive: true });
  assert.equal((await runCommand(convert, '--root', folder)).code, 0);
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
  const printed = await runCommand(command, '--root', folder, '--out', out, ...args);
  return { ...printed, file: out };
}

test('the newest digest becomes a book whose chapters are well-formed, with MathML', async () => {
  const { out, file } = await bind();
  assert.match(out, /book\.epub: 2 papers, \d+ kB\n$/);
  const files = unzipSync(await readFile(file));
  const chapters = Object.entries(files).filter(([name]) => /\/p\d+-.*\.xhtml$/.test(name));
  assert.equal(chapters.length, 2);
  let formulas = 0;
  for (const [, bytes] of chapters) {
    const text = strFromU8(bytes);
    XmlDocument.fromString(text).dispose();
    formulas += text.match(/<math/g)?.length ?? 0;
  }
  assert.equal(formulas, 6);
});

test(
  'epubcheck finds neither error nor warning',
  { skip: findEpubcheck() === undefined && 'epubcheck is not installed' },
  async () => {
    for (const choice of ['2025-06-03', 'black-holes']) {
      const { file } = await bind(choice);
      const { stdout, stderr } = await run('java', [
        '-jar',
        findEpubcheck() ?? '',
        '--json',
        '-',
        file,
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
  const title = 'Ringdown of Kerr Black Holes to Second Order';
  await writeFile(bib, `@misc{a, title={${title}}}\n@misc{b, title={Not there}}\n`);
  const { code, out, errors } = await bind(bib);
  assert.equal(code, 1);
  assert.match(errors, /mine\.bib:2 epub-unknown the site has no paper "Not there"/i);
  assert.match(out, /1 paper, /);
});

test('a name that is nothing says what names there are', async () => {
  const { code, errors } = await bind('nonsense');
  assert.equal(code, 1);
  assert.match(errors, /^There is no paper of nonsense: name a digest/);
});
