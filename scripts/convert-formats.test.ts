import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { z } from 'astro/zod';
import { digestFormats } from '#lib/digest/formats.ts';
import { runCommand } from './quality/run-command.ts';
import { command } from './convert.ts';

const fixtures = join(import.meta.dirname, '../src/lib/digest/fixtures');
const root = mkdtempSync(join(tmpdir(), 'offprint-'));
const incoming = join(root, 'incoming');

mkdirSync(join(root, 'content/digests'), { recursive: true });

after(() => {
  rmSync(root, { recursive: true, force: true });
});

const reportSchema = z.object({
  digests: z.array(z.object({ id: z.string(), papers: z.number(), leftOutLines: z.number() })),
  papers: z.array(z.object({ slug: z.string(), kind: z.string() })),
});

async function readReport(...args: string[]) {
  const { code, out, errors } = await runCommand(command, '--root', root, '--json', ...args);
  const { digests, papers } = reportSchema.parse(JSON.parse(out));
  const faults = errors.split('\n').filter((line) => line.includes(' digest-'));
  return { code, faults, digests, kinds: new Set(papers.map(({ kind }) => kind)) };
}

/** A format’s good file, under each ending that its files may have, and without one. */
function writeIncoming(): string[] {
  mkdirSync(incoming);
  const files = readdirSync(fixtures);
  return digestFormats.flatMap(({ name, endings }) => {
    const fixture = files.find((file) => file.startsWith(`${name}.`));
    // The registry’s own test names a format without one.
    if (!fixture) return [];
    return [...endings, ''].map((ending, index) => {
      const stem = `2025-03-18-${name}-${index}`;
      copyFileSync(join(fixtures, fixture), join(incoming, `${stem}${ending}`));
      return stem;
    });
  });
}

test('every format under every ending converts from outside, and again from content/digests', async () => {
  const ids = writeIncoming();
  const first = await readReport(incoming);
  assert.deepEqual([first.code, first.faults, first.kinds], [0, [], new Set(['new'])]);
  assert.deepEqual(first.digests.map(({ id }) => id).sort(), ids.sort());
  assert.ok(first.digests.every(({ papers, leftOutLines }) => papers > 1 && leftOutLines === 0));
  const again = await readReport();
  assert.deepEqual([again.code, again.faults, again.kinds], [0, [], new Set(['unchanged'])]);
  assert.deepEqual(again.digests, first.digests);
});

test('--help names every format', async () => {
  const { out } = await runCommand(command, '--help');
  assert.deepEqual(
    digestFormats.filter(
      ({ name, description }) => !new RegExp(`^ +${name} +${description}$`, 'm').test(out),
    ),
    [],
  );
});

test('what lies in content/digests and is no digest is named, and exits 1', async () => {
  const names = ['2025-03-17.csv', '2025-03-17.docx', '2025-03-17.html', '2025-03-17.txt.gz'];
  for (const name of names) writeFileSync(join(root, 'content/digests', name), 'Title\n');
  mkdirSync(join(root, 'content/digests/2024'));
  const { code, faults } = await readReport('--check');
  assert.equal(code, 1);
  assert.deepEqual(
    faults.map((line) => line.split(' ').slice(0, 2).join(' ')),
    [
      ...names.map((name) => `content/digests/${name} digest-ending`),
      'content/digests/2024 digest-file',
    ],
  );
});

test('what is no digest is named where it lies, and is not copied', async () => {
  const other = join(root, 'other');
  mkdirSync(other);
  writeFileSync(join(other, '2025-03-16.txt'), '%PDF-1.7\n');
  writeFileSync(
    join(other, '2025-03-16-soup.txt'),
    'Soup\n\nPeel it. Cut it. Cook it well and eat it with some salt.\n',
  );
  const { faults } = await readReport(other);
  assert.deepEqual(
    faults
      .filter((line) => line.includes('2025-03-16'))
      .map((line) => line.split(' ').slice(0, 2).join(' ')),
    ['other/2025-03-16-soup.txt digest-implausible', 'other/2025-03-16.txt digest-foreign'],
  );
  assert.deepEqual(
    readdirSync(join(root, 'content/digests')).filter((name) => name.startsWith('2025-03-16')),
    [],
  );
});
