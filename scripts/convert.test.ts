import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';

const script = join(import.meta.dirname, 'convert.ts');
const folders: string[] = [];
const abstract =
  'We study how layers behave in deep networks. Our method is simple and works well. Code: https://github.com/a/b_c.';

function makeRoot(digests: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'offprint-'));
  folders.push(root);
  mkdirSync(join(root, 'content/digests'), { recursive: true });
  for (const [name, text] of Object.entries(digests)) {
    writeFileSync(join(root, 'content/digests', name), text);
  }
  return root;
}

function convert(
  root: string,
  { args = [], input = '' }: { args?: string[]; input?: string } = {},
) {
  const run = spawnSync(process.execPath, [script, '--root', root, ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: run.status, out: run.stdout.trim(), errors: run.stderr.trim() };
}

const paperPath = (root: string, slug: string): string =>
  join(root, 'content/papers', `${slug}.md`);
const listPapers = (root: string): string[] => readdirSync(join(root, 'content/papers')).sort();

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('a digest becomes a file a paper; a second run changes nothing', () => {
  const root = makeRoot({
    '2025-03-18.txt': `Mar 18\n\nA Title\n\n${abstract}\n\nB Title\n\n${abstract}\n`,
  });
  assert.deepEqual(convert(root), {
    code: 0,
    out: '1 digest, 2 papers: 2 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out',
    errors: '',
  });
  assert.deepEqual(listPapers(root), ['a-title.md', 'b-title.md']);
  const text = readFileSync(paperPath(root, 'a-title'), 'utf8');
  assert.match(text, /links:\n {2}- kind: "code"\n {4}url: "https:\/\/github\.com\/a\/b_c"\n/);
  assert.equal(
    convert(root).out,
    '1 digest, 2 papers: 0 new, 0 changed, 2 unchanged, 0 kept as edited; 0 lines left out',
  );
  assert.equal(readFileSync(paperPath(root, 'a-title'), 'utf8'), text);
  assert.equal(convert(root, { args: ['--check'] }).code, 0);
});

test('an edited paper is kept and named, and replaced only by --force', () => {
  const root = makeRoot({ '2025-03-18.txt': `A Title\n\n${abstract}\n` });
  convert(root);
  const path = paperPath(root, 'a-title');
  const edited = readFileSync(path, 'utf8')
    .replace('We study', 'They study')
    .replace('title: "A Title"', 'title: "Another"');
  writeFileSync(path, edited);
  const kept = convert(root);
  assert.equal(kept.code, 1);
  assert.equal(
    kept.errors,
    'content/papers/a-title.md paper-edited was edited by hand and is kept: move the change to content/metadata, or replace the file by convert --force',
  );
  assert.equal(readFileSync(path, 'utf8'), edited);
  assert.deepEqual(listPapers(root), ['a-title.md']);
  assert.equal(convert(root, { args: ['--check'] }).code, 1);
  assert.equal(convert(root, { args: ['--force'] }).code, 0);
  assert.match(readFileSync(path, 'utf8'), /We study/);
});

test('--check writes nothing and exits 1 when something would change', () => {
  const root = makeRoot({ '2025-03-18.txt': `A Title\n\n${abstract}\n` });
  const { code, errors } = convert(root, { args: ['--check'] });
  assert.equal(code, 1);
  assert.equal(errors, 'content/papers is not up to date: run npm run convert.');
  assert.throws(() => listPapers(root));
});

test('a paper of two digests is one file that names both', () => {
  const root = makeRoot({
    '2025-03-18.txt': `Grad-CAM Title\n\n${abstract}\n`,
    '2025-03-19.txt': `Other\n\n${abstract}\n\nGRAD CAM title\n\n${abstract}\n`,
  });
  assert.equal(
    convert(root).out,
    '2 digests, 2 papers: 2 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out',
  );
  assert.match(
    readFileSync(paperPath(root, 'grad-cam-title'), 'utf8'),
    /digests:\n {2}- id: "2025-03-18"\n {4}position: 1\n {2}- id: "2025-03-19"\n {4}position: 2\n/,
  );
});

test('a digest named on the command line is copied in, byte for byte', () => {
  const root = makeRoot({});
  const incoming = join(root, '2025-03-20.txt');
  const text = `A Title\r\n\r\n${abstract}\r\n`;
  writeFileSync(incoming, text);
  assert.equal(convert(root, { args: [incoming] }).code, 0);
  assert.equal(readFileSync(join(root, 'content/digests/2025-03-20.txt'), 'utf8'), text);
  writeFileSync(incoming, `B Title\n\n${abstract}\n`);
  const clash = convert(root, { args: [incoming] });
  assert.equal(clash.code, 1);
  assert.match(clash.errors, /digest-exists another digest is already there/);
  assert.equal(readFileSync(join(root, 'content/digests/2025-03-20.txt'), 'utf8'), text);
});

test('standard input takes its day from --date or from its header', () => {
  const input = `Mar 18, 2025\n\nA Title\n\n${abstract}\n`;
  const first = makeRoot({});
  assert.equal(convert(first, { args: ['-'], input }).code, 0);
  assert.deepEqual(readdirSync(join(first, 'content/digests')), ['2025-03-18.txt']);
  const second = makeRoot({});
  assert.equal(convert(second, { args: ['-', '--date', '2025-03-18'], input }).code, 0);
  assert.match(
    convert(makeRoot({}), { args: ['-'], input: `A Title\n\n${abstract}` }).errors,
    /^- digest-undated /,
  );
});

test('bad input gets one line each, the rest is converted, and the exit code says so', () => {
  const root = makeRoot({
    '2025-03-18.txt': `Mar 19\n\nLonely Title\n\nA Title\n\n${abstract}\n`,
    'notes.txt': abstract,
  });
  symlinkSync('/etc/hostname', join(root, 'content/digests/2025-03-21.txt'));
  const { code, errors } = convert(root);
  assert.equal(code, 1);
  assert.deepEqual(
    errors.split('\n').map((line) => line.split(' ').slice(0, 2).join(' ')),
    [
      'content/digests/notes.txt digest-name',
      'content/digests/2025-03-21.txt digest-link',
      'content/digests/2025-03-18.txt:1 digest-date',
      'content/digests/2025-03-18.txt:3 digest-left-out',
    ],
  );
  assert.deepEqual(listPapers(root), ['a-title.md']);
});

test('hostile titles stay inside content/papers and each becomes its own file', () => {
  const titles = [
    '../../etc/passwd',
    '---',
    '🙂 🙂',
    '<script>alert(1)</script>',
    'a: b',
    '"quoted" \\ title',
    'con',
    '[[0]](javascript:x)',
  ];
  const root = makeRoot({
    '2025-03-18.txt': titles.map((title) => `${title}\n\n${abstract}\n`).join('\n'),
  });
  assert.equal(convert(root).code, 0);
  const names = listPapers(root);
  assert.equal(names.length, titles.length);
  for (const name of names) assert.match(name, /^[a-z0-9][a-z0-9-]{0,79}\.md$/);
  assert.deepEqual(readdirSync(root), ['content']);
});

test('metadata is merged by title, a new slug leaves a redirect, and a bad record is named', () => {
  const root = makeRoot({ '2025-03-18.txt': `A Title\n\n${abstract}\n` });
  convert(root);
  mkdirSync(join(root, 'content/metadata'));
  const records = [
    {
      title: 'a title',
      arxiv: '2502.05003',
      authors: ['Ada'],
      published: '2016-07',
      slug: 'better',
    },
    { title: 'x', arxiv: 'no' },
  ];
  writeFileSync(join(root, 'content/metadata/m.json'), JSON.stringify(records));
  const { code, errors } = convert(root);
  assert.equal(code, 1);
  assert.match(errors, /^content\/metadata\/m\.json:1 metadata-record record 2: arxiv: /);
  assert.deepEqual(listPapers(root), ['better.md']);
  assert.match(
    readFileSync(paperPath(root, 'better'), 'utf8'),
    /slug: "better"\nredirects:\n {2}- "a-title"\narxiv: "2502\.05003"\n/,
  );
  assert.match(convert(root).out, /^1 digest, 1 paper: 0 new, 0 changed, 1 unchanged/);
});

test('wrong usage exits 2 and says what to do', () => {
  const root = makeRoot({});
  assert.equal(convert(root, { args: ['--nonsense'] }).code, 2);
  assert.equal(convert(root, { args: ['missing.txt'] }).code, 2);
  assert.equal(convert(join(root, 'nowhere')).code, 2);
  assert.equal(convert(root, { args: ['--date', '2025-02-30', '-'] }).code, 2);
  assert.equal(convert(root, { args: ['--help'] }).code, 0);
});

test('the digest this project began with gives 69 papers, none of its lines left out', () => {
  const root = makeRoot({});
  cpSync(
    join(import.meta.dirname, '../content/digests/2025-03-18.txt'),
    join(root, 'content/digests/2025-03-18.txt'),
  );
  const { code, out } = convert(root, { args: ['--json'] });
  assert.equal(code, 0);
  const report: unknown = JSON.parse(out);
  assert.deepEqual((report as { digests: unknown }).digests, [
    {
      id: '2025-03-18',
      date: '2025-03-18',
      file: 'content/digests/2025-03-18.txt',
      papers: 69,
      leftOutLines: 0,
    },
  ]);
  assert.equal(listPapers(root).length, 69);
});

test('--format forces a format that the content does not tell, and the copy keeps it for the next run', () => {
  const root = makeRoot({});
  const bib = `@talk{a, title={A Title}, abstract={${abstract}}}\n`;
  const source = join(root, 'papers.txt');
  writeFileSync(source, bib);
  const args = ['--date', '2025-03-18', '--format', 'bibtex', source];
  const first = convert(root, { args });
  assert.deepEqual([first.code, first.errors], [0, '']);
  assert.deepEqual(readdirSync(join(root, 'content/digests')), ['2025-03-18-papers.bibtex.txt']);
  assert.deepEqual(listPapers(root), ['a-title.md']);
  assert.equal(convert(root, { args: ['--check'] }).code, 0);
  assert.match(
    convert(root, { args: ['--format', 'tea', source] }).errors,
    /^There is no format tea: --format takes hugging-face-json, /,
  );
  assert.equal(convert(root, { args: ['--format', 'bibtex'] }).code, 2);
});
