import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex } from './bibtex.ts';

/** Entries of a library: titles with what is known of each, and the lines of volumes. */
function read(...lines: string[]) {
  const { entries, furniture, leftOut } = bibtex.parse(lines.join('\n'));
  return { entries: entries.map(({ title, identity }) => [title, identity]), furniture, leftOut };
}

const volume = (line: number) => ({
  from: line,
  to: line,
  name: 'a volume of papers',
});

test('a paper has the year and the title of its proceedings, which come behind it or before', () => {
  const parent =
    '@Proceedings{P1, title = {Proceedings of Societies}, editor = {Roe, Jane}, year = {2004}, month = may, doi = {10.1000/1}}';
  const child = '@inproceedings{c, title = {A}, author = {Li, Bo}, crossref = {p1}}';
  const entries = [
    ['A', { authors: ['Bo Li'], published: '2004-05', venue: 'Proceedings of Societies' }],
  ];
  assert.deepEqual(read(child, parent), { entries, furniture: [volume(2)], leftOut: [] });
  assert.deepEqual(read(parent, child), { entries, furniture: [volume(1)], leftOut: [] });
});

test('a paper’s own fields stand, and a day is inherited as a whole', () => {
  assert.deepEqual(
    read(
      '@inproceedings{c, title = {A}, crossref = P, year = 2003}',
      '@inproceedings{d, title = {B}, crossref = "p", booktitle = {Short}}',
      '@proceedings{p, title = {Long}, booktitle = {Longer}, date = {2004-05-06}}',
    ).entries,
    [
      ['A', { published: '2003', venue: 'Longer' }],
      ['B', { published: '2004-05-06', venue: 'Short' }],
    ],
  );
});

test('a volume with an abstract or with authors is a paper, too; a part of a book has the book’s authors', () => {
  assert.deepEqual(
    read(
      '@book{b, title = {A Book}, author = {Roe, Jane}, year = 2001}',
      '@inbook{c, title = {A Part}, crossref = {b}}',
      '@collection{e, title = {Essays}, abstract = {We show a.}, date = 2002}',
      '@incollection{f, title = {An Essay}, author = {Li, Bo}, crossref = {e}}',
    ),
    {
      entries: [
        ['A Book', { authors: ['Jane Roe'], published: '2001' }],
        ['A Part', { authors: ['Jane Roe'], published: '2001', venue: 'A Book' }],
        ['Essays', { published: '2002' }],
        ['An Essay', { authors: ['Bo Li'], published: '2002', venue: 'Essays' }],
      ],
      furniture: [],
      leftOut: [],
    },
  );
});

test('what is inherited goes on to the next, and comes of @xdata, too; a title never does', () => {
  assert.deepEqual(
    read(
      '@xdata{x, booktitle = {Data}, year = 1999}',
      '@proceedings{p, crossref = {s}, booktitle = {Meeting}}',
      '@proceedings{s, title = {Series}, year = {2000}}',
      '@inproceedings{a, title = {A}, crossref = {p}}',
      '@misc{b, title = {B}, xdata = {none, x}}',
      '@inproceedings{c, crossref = {p}}',
    ),
    {
      entries: [
        ['A', { published: '2000', venue: 'Meeting' }],
        ['B', { published: '1999', venue: 'Data' }],
      ],
      furniture: [{ from: 1, to: 1, name: 'a @xdata' }, volume(2), volume(3)],
      leftOut: [{ from: 6, to: 6, reason: 'a record without a title' }],
    },
  );
});

test('entries that inherit from each other or from nobody end', () => {
  assert.deepEqual(
    read(
      '@misc{a, title = {A}, crossref = {b}}',
      '@misc{b, title = {B}, crossref = {a}, year = 2000}',
      '@misc{c, title = {C}, crossref = {c}}',
      '@misc{d, title = {D}, crossref = {nowhere}}',
    ),
    {
      entries: [
        ['A', { published: '2000', venue: 'B' }],
        ['B', { published: '2000', venue: 'A' }],
        ['C', undefined],
        ['D', undefined],
      ],
      furniture: [],
      leftOut: [],
    },
  );
});
