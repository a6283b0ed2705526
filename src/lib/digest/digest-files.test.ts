import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderProblem } from '#lib/problem.ts';
import { findDigestFiles } from './digest-files.ts';
import { digestFormats } from './formats.ts';

const toEntry = (name: string, kind = 'file') => ({
  name,
  isFile: () => kind === 'file',
  isSymbolicLink: () => kind === 'link',
});
const folder = 'content/digests';
const find = (names: string[], formats = digestFormats) =>
  findDigestFiles(
    names.map((name) => toEntry(name)),
    { folder, formats },
  );

test('every ending of a format, none, and one whose format the name carries, make a digest', () => {
  const names = digestFormats
    .flatMap(({ endings }) => endings)
    .map((end, k) => `2025-03-18-${k}${end}`);
  const others = ['2025-03-19', '2025-03-20.TXT', '2025-03-21.bibtex.log', '2025-03-22.csl-json'];
  const { digests, problems } = find([...names, ...others]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    digests.map(({ fileName }) => fileName),
    [...names, ...others].sort(),
  );
  assert.deepEqual(digests.slice(-2), [
    {
      id: '2025-03-21',
      date: '2025-03-21',
      format: 'bibtex',
      file: `${folder}/2025-03-21.bibtex.log`,
      fileName: '2025-03-21.bibtex.log',
    },
    {
      id: '2025-03-22',
      date: '2025-03-22',
      format: 'csl-json',
      file: `${folder}/2025-03-22.csl-json`,
      fileName: '2025-03-22.csl-json',
    },
  ]);
});

test('what is no digest is named, each with what to do', () => {
  const files = ['2025-03-18.bib', '2025-03-18.bibtex', '2025-03-18.html', '2025-03-18.txt.gz'];
  const entries = [
    ...[...files, 'notes.bib'].map((name) => toEntry(name)),
    toEntry('2025', 'folder'),
    toEntry('2025-03-19.bib', 'link'),
  ];
  const formats = digestFormats.filter(({ name }) => name === 'bibtex');
  const { digests, problems } = findDigestFiles(entries, { folder, formats });
  assert.deepEqual(
    digests.map(({ fileName }) => fileName),
    ['2025-03-18.bib'],
  );
  const advice =
    'but in .bib .bibtex: save its text as .txt, or put its format’s name before the ending, as in 2025-03-18.bibtex.log';
  assert.deepEqual(problems.map(renderProblem), [
    'content/digests/2025-03-18.bibtex digest-id content/digests/2025-03-18.bib has the same id "2025-03-18": rename one of the two files',
    `content/digests/2025-03-18.html digest-ending no format’s files end in .html, ${advice}`,
    `content/digests/2025-03-18.txt.gz digest-ending no format’s files end in .gz, ${advice}`,
    'content/digests/notes.bib digest-name the file’s name must begin with the digest’s date, as in 2025-03-18.txt: rename it, or pass --date YYYY-MM-DD',
    'content/digests/2025 digest-file is no file: move what is in it to content/digests itself, or elsewhere',
    'content/digests/2025-03-19.bib digest-link a symbolic link is not followed: copy the file itself here',
  ]);
});

test('read-me files, dot files and temporary files are passed over', () => {
  const names = [
    'README.md',
    'readme',
    '.gitkeep',
    '2025-03-18.txt~',
    '2025-03-18.bibtex.txt.12.tmp',
  ];
  assert.deepEqual(find(names), { digests: [], problems: [] });
});

test('a site’s own format brings its endings along', () => {
  const [first] = digestFormats;
  assert.ok(first);
  const tea = { ...first, name: 'tea', endings: ['.tea'] };
  const ids = (formats: typeof digestFormats) =>
    find(['2025-03-18.tea', '2025-03-19.tea.x'], formats).digests.map(({ id, format }) => [
      id,
      format,
    ]);
  assert.deepEqual(ids(digestFormats), []);
  assert.deepEqual(ids([tea, ...digestFormats]), [
    ['2025-03-18', undefined],
    ['2025-03-19', 'tea'],
  ]);
});
