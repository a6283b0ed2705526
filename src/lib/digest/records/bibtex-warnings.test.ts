import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtex } from './bibtex.ts';

const abstract = 'abstract = {We show a.}';

/** An entry with fields of its own → what is known of it, and what is left out of the library. */
function read(fields: string) {
  const { entries, leftOut } = bibtex.parse(`@article{k, title = {A}, ${abstract}, ${fields}}`);
  assert.deepEqual(
    entries.map(({ title, abstract }) => [title, abstract]),
    [['A', 'We show a.']],
  );
  return { identity: entries[0]?.identity, leftOut };
}

test('what the parser only warns of costs no paper: macros, names and abbreviations that it doesn’t know', () => {
  assert.deepEqual(
    [
      'journal = {Acta \\foo{Mathematica}}',
      'howpublished = {\\texttt{a}\\discretionary{}{}{}b}, year = 2004',
      'note = {\\verb+http://a.example/+}, journal = IEEE_J_PROC',
      'author = "Miller, D., Firby, J. and Dean, T."',
      'url = {https://a.example/login?url=https://b.example/c.aspx?direct=true&db=h#x=y}, year = {2015}',
      'journal = {\\begin{foo}Nature\\end{foo}}, month = Feb, year = {2016}',
    ].map(read),
    [
      { venue: 'Acta Mathematica' },
      { published: '2004' },
      undefined,
      { authors: ['D. Miller', 'J. Firby', 'T. Dean'] },
      { published: '2015' },
      { published: '2016-02' },
    ].map((identity) => ({ identity, leftOut: [] })),
  );
});

test('journals that astronomers’ macros name are read as their names', () => {
  const journals = ['{\\aap}', '"\\mnras"', '{{\\apjl}}', '{\\pasp{}}', '\\prd', '{\\nat\\ }'];
  assert.deepEqual(
    [...journals, '{Proc. \\aas{} 12}', '{\\aapx}'].map(
      (journal) => read(`journal = ${journal}`).identity?.venue,
    ),
    [
      'Astronomy & Astrophysics',
      'Monthly Notices of the Royal Astronomical Society',
      'The Astrophysical Journal Letters',
      'Publications of the Astronomical Society of the Pacific',
      'Physical Review D',
      'Nature',
      'Proc. American Astronomical Society Meeting Abstracts 12',
      undefined,
    ],
  );
});

test('a dollar without another, a quotation mark or a brace costs no paper and no word', () => {
  const texts = ['Of 1$, or 10 $0 "more"', 'A \\$5 and {$x} y', '$a$ and $b'];
  assert.deepEqual(
    texts.map(
      (text) => bibtex.parse(`@misc{k, title={T}, abstract={${text}}}`).entries[0]?.abstract,
    ),
    ['Of 1$, or 10 $0 "more"', 'A \\$5 and $x y', '$a$ and $b'],
  );
});

test('text between fields is left out by name, and the paper is there; so is a field without braces', () => {
  const text = [
    '@article{k,',
    '  title = Graphs of Thought,',
    '  and how they are lost',
    `  ${abstract},`,
    '  abstract = {We show b.},',
    '  year 2004,',
    '  month = {may}',
    '}',
  ].join('\n');
  assert.deepEqual(bibtex.parse(text), {
    furniture: [],
    entries: [{ title: 'Graphs of Thought', abstract: 'We show a.', from: 1, to: 8 }],
    leftOut: [
      { from: 3, to: 3, reason: 'text that stands in no field' },
      { from: 5, to: 5, reason: 'a second abstract of an entry' },
      { from: 6, to: 6, reason: 'text that stands in no field' },
    ],
  });
});

test('a DOI is kept with all its signs, in TeX or in HTML, and is known from an address', () => {
  const sici = '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O';
  const dois = [
    `doi = {${sici}}`,
    `doi = "https://doi.org/${sici.replace('<', '%3C')}"`,
    `doi = {${sici.replace('<', '&lt;').replace('>', '&gt;')}}`,
    `doi = {${sici.replace('<', '$<$').replace('>', '$\\greater$')}}`,
    `doi = {${sici.replace('<', '{\\textless}').replace('>', '\\textgreater{}')}}`,
    `url = {https://dx.doi.org/${sici}}`,
    'doi = {10.1007/978-3-540-74958-5\\_12}',
    'doi = {10.1007/978-3-540-74958-5{\\_}12}, url = {https://doi.org/10.1000/1}',
  ];
  assert.deepEqual(
    dois.map((doi) => read(doi).identity),
    [
      ...Array<object>(6).fill({ doi: sici }),
      { doi: '10.1007/978-3-540-74958-5_12' },
      { doi: '10.1007/978-3-540-74958-5_12' },
    ],
  );
});

test('a library is known by entries of any type that have a key and a field', () => {
  const texts = [
    '@patent{p, title = {A}}',
    '@softwareversion{a:b-1,\n  TITLE = "A"}',
    '@video (k ,title={A})',
    '@alice{hi}',
    'mail@example.org, a = {b}',
  ];
  assert.deepEqual(texts.map(bibtex.isFormat), [true, true, true, false, false]);
});
