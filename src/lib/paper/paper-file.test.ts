import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGenerated, parsePaperFile, renderPaperFile } from './paper-file.ts';

const hash = (text: string): string => String(text.length);
const hostile = 'a: b\n---\n"quoted" !!js <script> #x';
const paper = {
  frontmatter: {
    title: hostile,
    slug: 'a-b',
    digests: [{ id: '2025-03-18', position: 1 }],
    topics: ['quantization'],
    links: [{ kind: 'code' as const, url: 'https://example.org/x' }],
  },
  body: 'We study layers.',
};

test('a paper is written as quoted scalars with a checksum and read back the same', () => {
  const text = renderPaperFile(paper, hash);
  const length = text.replace(/checksum: .*\n/, '').length;
  assert.equal(
    text,
    `---\ntitle: "a: b\\n---\\n\\"quoted\\" !!js <script> #x"\nslug: "a-b"\ndigests:\n  - id: "2025-03-18"\n    position: 1\ntopics:\n  - "quantization"\nlinks:\n  - kind: "code"\n    url: "https://example.org/x"\nchecksum: "${length}"\n---\n\nWe study layers.\n`,
  );
  assert.deepEqual(parsePaperFile(text, hash), {
    ok: true,
    paper: {
      frontmatter: { ...paper.frontmatter, checksum: String(length) },
      body: 'We study layers.\n',
    },
    isEdited: false,
  });
});

test('an edit anywhere is noticed, line ends aside', () => {
  const text = renderPaperFile(paper, hash);
  assert.equal(isGenerated(text, hash), true);
  assert.equal(isGenerated(text.replace('layers', 'more layers'), hash), false);
  assert.equal(isGenerated(text.replace(/checksum: .*\n/, ''), hash), false);
  const windows = parsePaperFile(text.replaceAll('\n', '\r\n'), hash);
  assert.equal(windows.ok && windows.isEdited, false);
});

test('a paper without an abstract says so, and only then has its file no body', () => {
  const bare = { frontmatter: { ...paper.frontmatter, noAbstract: true as const }, body: '' };
  const text = renderPaperFile(bare, hash);
  const parsed = parsePaperFile(text, hash);
  assert.ok(parsed.ok && 'paper' in parsed);
  const { checksum: _, ...frontmatter } = parsed.paper.frontmatter;
  assert.deepEqual(
    [frontmatter, parsed.paper.body.trim(), parsed.isEdited],
    [bare.frontmatter, '', false],
  );
});

test('what is no paper file says why', () => {
  assert.deepEqual(parsePaperFile('no front matter'), {
    ok: false,
    reason: 'it does not begin with front matter between two lines ---',
    line: 0,
  });
  const text = renderPaperFile(paper, hash);
  assert.deepEqual(parsePaperFile(text.replace('slug: "a-b"', 'slug: "../x"')), {
    ok: false,
    reason: 'slug: must be a-z, 0-9 and dashes within, at most 80 characters',
    line: 3,
  });
  assert.deepEqual(parsePaperFile(text.replace('We study layers.', '')), {
    ok: false,
    reason: 'it has no abstract',
    line: 0,
  });
});
