import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PaperChange, type StoredPaper, toPaperChanges } from './paper-changes.ts';
import type { ConvertedPaper } from './to-papers.ts';

const hash = (text: string): string => String(text.length);

function toPaper(abstract: string): ConvertedPaper {
  return {
    frontmatter: {
      title: 'On Layers',
      slug: 'on-layers',
      digests: [{ id: '2025-03-18', position: 1 }],
      topics: [],
      links: [],
    },
    body: abstract,
    readsBack: true,
    ledger: { title: [], abstract: [] },
    source: { file: 'content/digests/2025-03-18.txt', line: 1 },
  };
}

function change(
  abstract: string,
  { version, stored = [] }: { version: string; stored?: StoredPaper[] },
): PaperChange {
  const [first, ...more] = toPaperChanges([toPaper(abstract)], stored, { version, hash });
  assert.ok(first);
  assert.deepEqual(more, []);
  return first;
}

/** The file as one version writes it. */
function store(abstract: string, version: string): StoredPaper {
  const { slug, file, text = '' } = change(abstract, { version });
  return { slug, file, text };
}

test('a paper carries the version that wrote it, above its checksum', () => {
  const { kind, text = '' } = change('We study layers.', { version: '1.0.0' });
  assert.equal(kind, 'new');
  assert.match(
    text,
    /\nlinks: \[\]\ngenerator: "1\.0\.0"\nchecksum: "\d+"\n---\n\nWe study layers\.\n$/,
  );
});

test('a paper that another version wrote just so stays as it is', () => {
  const stored = [store('We study layers.', '1.0.0')];
  const { kind, text } = change('We study layers.', { version: '2.0.0', stored });
  assert.deepEqual({ kind, text }, { kind: 'unchanged', text: stored[0]?.text });
});

test('an older version is told from an edit, and from content that changed', () => {
  const stored = [store('We study layers.', '1.0.0')];
  const edited = stored.map((paper) => ({ ...paper, text: paper.text.replace('study', 'like') }));
  const unnamed = stored.map((paper) => {
    const rest = paper.text.replace('generator: "1.0.0"\n', '').replace(/checksum: .*\n/, '');
    const text = rest.replace('\n---\n\n', `\nchecksum: "${hash(rest)}"\n---\n\n`);
    return { ...paper, text };
  });
  const kinds = [
    change('We study deep layers.', { version: '2.0.0', stored }).kind,
    change('We study deep layers.', { version: '1.0.0', stored }).kind,
    change('We study layers.', { version: '2.0.0', stored: edited }).kind,
    change('We study layers.', { version: '1.0.0', stored: unnamed }).kind,
  ];
  assert.deepEqual(kinds, ['outdated', 'changed', 'kept', 'outdated']);
});
