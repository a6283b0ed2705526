import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBibtex } from './bibtex.ts';
import { assignCitationKeys } from './citation-keys.ts';
import { toCitation } from './citation.ts';
import { renderCslJson } from './csl-json.ts';
import { renderReference } from './reference.ts';
import { renderRis } from './ris.ts';

const page = 'https://offprint.example/papers/a/';
const full = toCitation(
  {
    title: 'τ²-Bench: 50% of $5 & “Größe”',
    titleMarkdown: '$\\tau^2$-Bench: 50% of \\$5 & “Größe”',
    authors: ['Cho-Jui Hsieh', 'Anton van den Hengel', 'Łukasz Gürel', 'Gemini Team'],
    published: '2025-02-07',
    venue: 'ICML 2025',
    arxiv: '2502.05003',
    doi: '10.1145/3292500_33',
  },
  { key: 'hsieh2025tau2', page },
);
const bare = toCitation({ title: 'Layer {Normalization}' }, { key: 'layernormalization', page });

test('BibTeX has formulas as TeX, signs escaped, capitals kept and groups whole', () => {
  assert.equal(
    renderBibtex([full, bare]),
    `@misc{hsieh2025tau2,
  author = {Hsieh, Cho-Jui and van den Hengel, Anton and G\\"urel, \\L ukasz and {Gemini Team}},
  title = {{$\\tau^2$-Bench: 50\\% of \\$5 \\& \`\`Gr\\"o\\ss e''}},
  year = {2025},
  month = feb,
  eprint = {2502.05003},
  archiveprefix = {arXiv},
  doi = {10.1145/3292500_33},
  url = {https://doi.org/10.1145/3292500_33},
  note = {ICML 2025},
}

@misc{layernormalization,
  title = {{Layer \\textbraceleft Normalization\\textbraceright}},
  url = {https://offprint.example/papers/a/},
}
`,
  );
});

test('braces of BibTeX are even whatever a formula holds', () => {
  const titles = ['$k \\in \\{1\\}$', '$\\left\\{ x \\right.$', '$a \\} \\{ b\\\\{c}$'];
  const shown = titles.map((titleMarkdown) => {
    const entry = renderBibtex([toCitation({ title: 'x', titleMarkdown }, { key: 'a', page })]);
    return /\{\{(.*)\}\}/.exec(entry)?.[1];
  });
  assert.deepEqual(shown, [
    '$k \\in \\{1\\}$',
    '$\\left\\lbrace  x \\right.$',
    '$a \\rbrace  \\lbrace  b\\\\{c}$',
  ]);
});

test('RIS has one line a field, and an entry’s end', () => {
  assert.deepEqual(renderRis([full]).split('\r\n'), [
    'TY  - UNPB',
    'ID  - hsieh2025tau2',
    'TI  - τ²-Bench: 50% of $5 & “Größe”',
    'AU  - Hsieh, Cho-Jui',
    'AU  - van den Hengel, Anton',
    'AU  - Gürel, Łukasz',
    'AU  - Gemini Team',
    'PY  - 2025',
    'DA  - 2025/02/07',
    'PB  - arXiv',
    'M1  - arXiv:2502.05003',
    'DO  - 10.1145/3292500_33',
    'N1  - ICML 2025',
    'UR  - https://doi.org/10.1145/3292500_33',
    'ER  - ',
    '',
  ]);
});

test('CSL-JSON has names in their parts and the date as far as it is known', () => {
  assert.deepEqual(JSON.parse(renderCslJson([full, bare])), [
    {
      id: 'hsieh2025tau2',
      type: 'article',
      genre: 'preprint',
      publisher: 'arXiv',
      number: 'arXiv:2502.05003',
      title: 'τ²-Bench: 50% of $5 & “Größe”',
      author: [
        { family: 'Hsieh', given: 'Cho-Jui' },
        { family: 'Hengel', given: 'Anton', 'non-dropping-particle': 'van den' },
        { family: 'Gürel', given: 'Łukasz' },
        { literal: 'Gemini Team' },
      ],
      issued: { 'date-parts': [[2025, 2, 7]] },
      note: 'ICML 2025',
      DOI: '10.1145/3292500_33',
      URL: 'https://doi.org/10.1145/3292500_33',
    },
    { id: 'layernormalization', type: 'article', title: 'Layer {Normalization}', URL: page },
  ]);
});

test('an arXiv id tells the month of submission where nothing else does', () => {
  const dates = ['2003.07845', 'math.GT/0309136', 'hep-th/9901001'].map(
    (arxiv) => toCitation({ title: 'A', arxiv }, { key: 'a', page }).published,
  );
  assert.deepEqual(dates, ['2020-03', '2003-09', '1999-01']);
});

test('a reference is one line that can be pasted', () => {
  assert.equal(
    renderReference(full),
    'Hsieh, C.-J., van den Hengel, A., Gürel, Ł. & Gemini Team (2025). τ²-Bench: 50% of $5 & “Größe”. ICML 2025. https://doi.org/10.1145/3292500_33',
  );
  assert.equal(
    renderReference(bare),
    'Layer {Normalization}. (n.d.). https://offprint.example/papers/a/',
  );
});

test('keys are ASCII, unique, and stay when papers are added', () => {
  const papers = [
    { slug: 'a', title: 'QuEST: Stable Training', authors: ['Andrei Panferov'], published: '2025' },
    { slug: 'b', title: 'The Quest for It', authors: ['Ján Panferov'], published: '2025-03' },
    { slug: 'c', title: 'On Größe', authors: ['Anton van den Hengel'] },
    { slug: 'd', title: 'Layer Normalization' },
    { slug: 'e', title: '王', authors: ['王小明'] },
  ];
  const keys = [...assignCitationKeys(papers)];
  assert.deepEqual(keys, [
    ['a', 'panferov2025quest'],
    ['b', 'panferov2025questa'],
    ['c', 'hengelgrosse'],
    ['d', 'layernormalization'],
    ['e', 'e'],
  ]);
  assert.deepEqual([...assignCitationKeys(papers.slice(0, 2))], keys.slice(0, 2));
});
