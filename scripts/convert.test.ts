import assert from 'node:assert/strict';
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
import { runCommand, runCommandWithInput } from './quality/run-command.ts';
import { command } from './convert.ts';

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

async function convert(root: string, ...args: string[]) {
  const { code, out, errors } = await runCommand(command, '--root', root, ...args);
  return { code, out: out.trim(), errors: errors.trim() };
}

const paperPath = (root: string, slug: string): string =>
  join(root, 'content/papers', `${slug}.md`);
const listPapers = (root: string): string[] => readdirSync(join(root, 'content/papers')).sort();

after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('a digest becomes a file a paper; a second run changes nothing', async () => {
  const root = makeRoot({
    '2025-03-18.txt': `Mar 18\n\nA Title\n\n${abstract}\n\nB Title\n\n${abstract}\n`,
  });
  assert.deepEqual(await convert(root), {
    code: 0,
    out: '1 digest, 2 papers: 2 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out',
    errors: '',
  });
  assert.deepEqual(listPapers(root), ['a-title.md', 'b-title.md']);
  const text = readFileSync(paperPath(root, 'a-title'), 'utf8');
  assert.match(text, /links:\n {2}- kind: "code"\n {4}url: "https:\/\/github\.com\/a\/b_c"\n/);
  assert.equal(
    (await convert(root)).out,
    '1 digest, 2 papers: 0 new, 0 changed, 2 unchanged, 0 kept as edited; 0 lines left out',
  );
  assert.equal(readFileSync(paperPath(root, 'a-title'), 'utf8'), text);
  assert.equal((await convert(root, '--check')).code, 0);
});

test('an edited paper is kept and named, and replaced only by --force', async () => {
  const root = makeRoot({ '2025-03-18.txt': `A Title\n\n${abstract}\n` });
  await convert(root);
  const path = paperPath(root, 'a-title');
  const edited = readFileSync(path, 'utf8')
    .replace('We study', 'They study')
    .replace('title: "A Title"', 'title: "Another"');
  writeFileSync(path, edited);
  const kept = await convert(root);
  assert.equal(kept.code, 1);
  assert.equal(
    kept.errors,
    'content/papers/a-title.md paper-edited was edited by hand and is kept: move the change to content/metadata, or replace the file by convert --force',
  );
  assert.equal(readFileSync(path, 'utf8'), edited);
  assert.deepEqual(listPapers(root), ['a-title.md']);
  assert.equal((await convert(root, '--check')).code, 1);
  assert.equal((await convert(root, '--force')).code, 0);
  assert.match(readFileSync(path, 'utf8'), /We study/);
});

test('--check writes nothing and exits 1 when something would change', async () => {
  const root = makeRoot({ '2025-03-18.txt': `A Title\n\n${abstract}\n` });
  const { code, errors } = await convert(root, '--check');
  assert.equal(code, 1);
  assert.equal(errors, 'content/papers is not up to date: run npm run convert.');
  assert.throws(() => listPapers(root));
});

test('a paper of two digests is one file that names both', async () => {
  const root = makeRoot({
    '2025-03-18.txt': `Grad-CAM Title\n\n${abstract}\n`,
    '2025-03-19.txt': `Other\n\n${abstract}\n\nGRAD CAM title\n\n${abstract}\n`,
  });
  assert.equal(
    (await convert(root)).out,
    '2 digests, 2 papers: 2 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out',
  );
  assert.match(
    readFileSync(paperPath(root, 'grad-cam-title'), 'utf8'),
    /digests:\n {2}- id: "2025-03-18"\n {4}position: 1\n {2}- id: "2025-03-19"\n {4}position: 2\n/,
  );
});

test('a digest named on the command line is copied in, byte for byte', async () => {
  const root = makeRoot({});
  const incoming = join(root, '2025-03-20.txt');
  const text = `A Title\r\n\r\n${abstract}\r\n`;
  writeFileSync(incoming, text);
  assert.equal((await convert(root, incoming)).code, 0);
  assert.equal(readFileSync(join(root, 'content/digests/2025-03-20.txt'), 'utf8'), text);
  writeFileSync(incoming, `B Title\n\n${abstract}\n`);
  const clash = await convert(root, incoming);
  assert.equal(clash.code, 1);
  assert.match(clash.errors, /digest-exists another digest is already there/);
  assert.equal(readFileSync(join(root, 'content/digests/2025-03-20.txt'), 'utf8'), text);
});

test('standard input takes its day from --date or from its header', async () => {
  const input = `Mar 18, 2025\n\nA Title\n\n${abstract}\n`;
  for (const day of [[], ['--date', '2025-03-18']]) {
    const root = makeRoot({});
    const args = ['--root', root, '-', ...day];
    assert.equal((await runCommandWithInput(command, { input, args })).code, 0);
    assert.deepEqual(readdirSync(join(root, 'content/digests')), ['2025-03-18.txt']);
  }
  const { errors } = await runCommandWithInput(command, {
    input: `A Title\n\n${abstract}`,
    args: ['--root', makeRoot({}), '-'],
  });
  assert.match(errors, /^- digest-undated /);
});

test('bad input gets one line each, the rest is converted, and the exit code says so', async () => {
  const root = makeRoot({
    '2025-03-18.txt': `Mar 19\n\nLonely Title\n\nA Title\n\n${abstract}\n`,
    'notes.txt': abstract,
  });
  symlinkSync('/etc/hostname', join(root, 'content/digests/2025-03-21.txt'));
  const { code, errors } = await convert(root);
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

function toReplacement(arxiv: string, title: string): string {
  return `------------------------------------------------------------------------------
\\\\
arXiv:${arxiv}
replaced with revised version Thu, 11 Jul 2019 10:00:00 GMT   (37kb)

Title: ${title}
Authors: Ada Example
Categories: cs.CL
\\\\ ( https://arxiv.org/abs/${arxiv} ,  37kb)
`;
}

test('replacements without an abstract update papers that are known and are counted otherwise', async () => {
  const root = makeRoot({
    '2019-07-15.txt': toReplacement('1907.00009', 'A New Title') + toReplacement('1907.00010', 'B'),
  });
  assert.deepEqual(await convert(root), {
    code: 0,
    out: '1 digest, 0 papers: 0 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out\n2 replacements of papers that no digest has',
    errors: '',
  });
  const bib = `@article{a, title={A Title}, eprint={1907.00009}, abstract={${abstract}}}\n`;
  writeFileSync(join(root, 'content/digests/2019-07-14.bib'), bib);
  const second = await convert(root);
  assert.deepEqual(
    [second.code, second.out.split('\n').at(-1), second.errors],
    [0, '1 replacement of a paper that no digest has', ''],
  );
  assert.match(
    readFileSync(paperPath(root, 'a-new-title'), 'utf8'),
    /^---\ntitle: "A New Title"\notherTitles:\n {2}- "A Title"\n[^]*\nauthors:\n {2}- "Ada Example"\ndigests:\n {2}- id: "2019-07-14"\n {4}position: 1\ntopics:/,
  );
});

test('hostile titles stay inside content/papers and each becomes its own file', async () => {
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
  assert.equal((await convert(root)).code, 0);
  const names = listPapers(root);
  assert.equal(names.length, titles.length);
  for (const name of names) assert.match(name, /^[a-z0-9][a-z0-9-]{0,79}\.md$/);
  assert.deepEqual(readdirSync(root), ['content']);
});

test('metadata is merged by title, a new slug leaves a redirect, and a bad record is named', async () => {
  const root = makeRoot({ '2025-03-18.txt': `A Title\n\n${abstract}\n` });
  await convert(root);
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
  const { code, errors } = await convert(root);
  assert.equal(code, 1);
  assert.match(errors, /^content\/metadata\/m\.json:1 metadata-record record 2: arxiv: /);
  assert.deepEqual(listPapers(root), ['better.md']);
  assert.match(
    readFileSync(paperPath(root, 'better'), 'utf8'),
    /slug: "better"\nredirects:\n {2}- "a-title"\narxiv: "2502\.05003"\n/,
  );
  assert.match((await convert(root)).out, /^1 digest, 1 paper: 0 new, 0 changed, 1 unchanged/);
});

test('a paper that is taken out leaves its address, and comes back as it was', async () => {
  const root = makeRoot({
    '2025-03-18.txt': `A Title\n\n${abstract}\n\nB Title\n\n${abstract}\n\nAn Advert\n\n${abstract}\n`,
  });
  const metadata = (records: object[]): void => {
    writeFileSync(join(root, 'content/metadata/m.json'), JSON.stringify(records));
  };
  mkdirSync(join(root, 'content/metadata'));
  const advert = { entry: '2025-03-18:9', leaveOut: 'it is an advert' };
  metadata([advert, { title: 'A Title', redirects: ['older'] }]);
  await convert(root);
  assert.deepEqual(listPapers(root), ['a-title.md', 'b-title.md']);
  const before = readFileSync(paperPath(root, 'a-title'), 'utf8');

  metadata([advert, { paper: 'a-title', leaveOut: 'Lemma 2 is wrong.' }]);
  assert.deepEqual(await convert(root), {
    code: 0,
    out: '1 digest, 1 paper: 0 new, 0 changed, 1 unchanged, 0 kept as edited; 0 lines left out; 2 left out by metadata (1 withdrawn)',
    errors: '',
  });
  assert.equal(
    readFileSync(paperPath(root, 'a-title'), 'utf8').replace(/\ngenerator[^]*checksum: .*/, ''),
    '---\ntitle: "A Title"\nslug: "a-title"\nredirects:\n  - "older"\ndigests:\n  - id: "2025-03-18"\n    position: 1\nwithdrawn: "Lemma 2 is wrong."\n---\n',
  );
  assert.equal((await convert(root, '--check')).code, 0);
  const report = JSON.parse((await convert(root, '--json')).out) as { leftOut: unknown };
  const file = 'content/digests/2025-03-18.txt';
  assert.deepEqual(report.leftOut, [
    {
      title: 'A Title',
      reason: 'Lemma 2 is wrong.',
      slug: 'a-title',
      places: [{ file, from: 1, to: 3 }],
    },
    { title: 'An Advert', reason: 'it is an advert', places: [{ file, from: 9, to: 11 }] },
  ]);

  metadata([advert]);
  assert.match((await convert(root)).out, /^1 digest, 2 papers: 0 new, 1 changed, 1 unchanged/);
  assert.equal(readFileSync(paperPath(root, 'a-title'), 'utf8'), before);
});

test('a paper that was edited by hand is taken out only by --force', async () => {
  const root = makeRoot({ '2025-03-18.txt': `A Title\n\n${abstract}\n` });
  await convert(root);
  const path = paperPath(root, 'a-title');
  const edited = readFileSync(path, 'utf8').replace('We study', 'They study');
  writeFileSync(path, edited);
  mkdirSync(join(root, 'content/metadata'));
  writeFileSync(join(root, 'content/metadata/m.yaml'), '- title: A title\n  leaveOut: Wrong.\n');
  const { code, errors } = await convert(root);
  assert.equal(code, 1);
  assert.match(errors, /^content\/papers\/a-title\.md paper-edited /);
  assert.equal(readFileSync(path, 'utf8'), edited);
  assert.equal((await convert(root, '--force')).code, 0);
  assert.match(readFileSync(path, 'utf8'), /\nwithdrawn: "Wrong\."\n/);
});

test('an address that the site needs is refused by its name, and the paper gets another one', async () => {
  const root = makeRoot({
    '2025-03-18.txt': `A Title\n\n${abstract}\n\nReading List\n\n${abstract}\n\nNul\n\n${abstract}\n`,
  });
  for (const folder of ['content/metadata', 'src/pages/papers'])
    mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'src/pages/papers/reading-list.astro'), '<p>Mine</p>');
  writeFileSync(
    join(root, 'content/metadata/m.yaml'),
    '- title: A title\n  slug: by-title\n  redirects: [reading-list, con, older]\n- title: nul\n  slug: By-Title\n',
  );
  const { code, errors } = await convert(root, '--all');
  assert.equal(code, 1);
  assert.deepEqual(errors.split('\n'), [
    'content/metadata/m.yaml:4 metadata-record record 2: slug: must be a-z, 0-9 and dashes within, at most 80 characters',
    'content/metadata/m.yaml:1 metadata-address record 1: slug "by-title" can’t be the address, a page of the site has it: choose another',
    'content/metadata/m.yaml:1 metadata-address record 1: redirects "reading-list" can’t be the address, a page of the site has it: choose another',
    'content/metadata/m.yaml:1 metadata-address record 1: redirects "con" can’t be the address, Windows has no file of that name: choose another',
  ]);
  assert.deepEqual(
    listPapers(root).map((name) => name.replace(/-[0-9a-f]{8}\.md$/, '-#.md')),
    ['a-title.md', 'nul-#.md', 'reading-list-#.md'],
  );
  assert.match(readFileSync(paperPath(root, 'a-title'), 'utf8'), /redirects:\n {2}- "older"\n[^ ]/);
});

test('a paper whose address the site has come to need moves, and its old file goes', async () => {
  const root = makeRoot({ '2025-03-18.txt': `Reading List\n\n${abstract}\n` });
  await convert(root);
  assert.deepEqual(listPapers(root), ['reading-list.md']);
  mkdirSync(join(root, 'src/pages/papers'), { recursive: true });
  writeFileSync(join(root, 'src/pages/papers/reading-list.astro'), '<p>Mine</p>');
  const { code, errors } = await convert(root);
  assert.deepEqual(
    { code, errors },
    {
      code: 0,
      errors:
        'content/digests/2025-03-18.txt:1 paper-redirect the former address "reading-list" no longer leads to the paper: a page of the site has it',
    },
  );
  const [name = '', ...more] = listPapers(root);
  assert.match(name, /^reading-list-[0-9a-f]{8}\.md$/);
  assert.deepEqual(more, []);
  assert.equal((await convert(root, '--check')).code, 0);
});

test('a slip in metadata or a topic is named with its line, the keys that are known and the one meant', async () => {
  const root = makeRoot({ '2025-03-18.txt': `A Title\n\n${abstract}\n` });
  for (const folder of ['metadata', 'topics']) mkdirSync(join(root, 'content', folder));
  const write = (path: string, text: string): void => {
    writeFileSync(join(root, 'content', path), text);
  };
  write('metadata/a.yaml', '- title: A title\n  venue: x\n- title: A title\n  leaveout: wrong\n');
  write('metadata/b.yaml', '- title: A title\n  title: B title\n');
  write('topics/a.md', '---\nname: A\ndescription: Twenty letters at least\nterm: [a]\n---\n');
  write('topics/b.md', '---\nname: A\nname: B\n---\n');
  const { errors } = await convert(root, '--all');
  assert.deepEqual(errors.split('\n').toSorted(), [
    'content/metadata/a.yaml:3 metadata-record record 2: unknown key "leaveout" (did you mean "leaveOut"?): known are paper, title, entry, leaveOut, arxiv, doi, authors, moreAuthors, published, venue, corrected, links, topics, sameAs, distinctFrom, slug, redirects, found',
    'content/metadata/b.yaml:2 metadata-syntax not readable: "title" stands there twice',
    'content/topics/a.md:4 topic-file terms: Invalid input: expected array, received undefined; unknown key "term" (did you mean "terms"?): known are name, description, terms, not',
    'content/topics/b.md:3 topic-file "name" stands there twice',
  ]);
});

test('wrong usage exits 2 and says what to do', async () => {
  const root = makeRoot({});
  assert.equal((await convert(root, '--nonsense')).code, 2);
  assert.equal((await convert(root, 'missing.txt')).code, 2);
  assert.equal((await convert(join(root, 'nowhere'))).code, 2);
  assert.equal((await convert(root, '--date', '2025-02-30', '-')).code, 2);
  assert.equal((await convert(root, '--help')).code, 0);
});

test('a page of daily papers, as it was copied, gives 69 papers, none of its lines left out', async () => {
  const root = makeRoot({});
  cpSync(
    join(import.meta.dirname, '../tests/fixtures/machine-learning/content/digests/2025-03-18.txt'),
    join(root, 'content/digests/2025-03-18.txt'),
  );
  const { code, out } = await convert(root, '--json');
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

test('--format forces a format that the content does not tell, and the copy keeps it for the next run', async () => {
  const root = makeRoot({});
  const bib = `@talk{title={A Title}, abstract={${abstract}}}\n`;
  const source = join(root, 'papers.txt');
  writeFileSync(source, bib);
  const args = ['--date', '2025-03-18', '--format', 'bibtex', source];
  const first = await convert(root, ...args);
  assert.deepEqual([first.code, first.errors], [0, '']);
  assert.deepEqual(readdirSync(join(root, 'content/digests')), ['2025-03-18-papers.bibtex.txt']);
  assert.deepEqual(listPapers(root), ['a-title.md']);
  assert.equal((await convert(root, '--check')).code, 0);
  assert.match(
    (await convert(root, '--format', 'tea', source)).errors,
    /^There is no format tea: --format takes hugging-face-json, /,
  );
  assert.equal((await convert(root, '--format', 'bibtex')).code, 2);
});

test('papers without an abstract are counted in one line, and no error; the option off, each is one', async () => {
  const list = '- [Queues for the very lazy](https://arxiv.org/abs/2312.01001), Jane Roe, Bo Li\n';
  const root = makeRoot({ '2025-03-18.md': list });
  assert.deepEqual(await convert(root), {
    code: 0,
    out: '1 digest, 1 paper: 1 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out\n1 paper has no abstract: corrected.abstract in content/metadata gives it one',
    errors: '',
  });
  assert.equal((await convert(root, '--check')).code, 0);
  const strict = makeRoot({ '2025-03-18.md': list });
  writeFileSync(
    join(strict, 'astro.config.mjs'),
    `export default { integrations: [{ name: 'offprint', written: { papersWithoutAbstract: false } }] };\n`,
  );
  assert.deepEqual(await convert(strict), {
    code: 1,
    out: '1 digest, 0 papers: 0 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out; 1 error',
    errors:
      'content/digests/2025-03-18.md:1 abstract-missing no digest has an abstract of "Queues for the very lazy": add it to content/metadata as corrected.abstract',
  });
});
