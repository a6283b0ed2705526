import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperRenderers } from './paper-renderers.ts';
import { acceptPapers, type PaperRenderers } from '#lib/paper/accept-papers.ts';
import { type PaperChange, toPaperPath } from '#lib/paper/paper-changes.ts';
import { renderPaperFile } from '#lib/paper/paper-file.ts';
import { restoreAbstract, restoreTitle } from '#lib/paper/restore-entry.ts';
import type { ConvertedPaper } from '#lib/paper/to-papers.ts';

const hash = (text: string): string => String(text.length);

function toPaper(slug: string, printedTitle: string, printed: string): ConvertedPaper {
  const title = restoreTitle(printedTitle);
  const abstract = restoreAbstract(printed);
  return {
    frontmatter: {
      title: title.plain,
      ...(title.markdown === undefined ? {} : { titleMarkdown: title.markdown }),
      slug,
      digests: [{ id: '2025-03-18', position: 1 }],
      topics: [],
      links: abstract.links,
    },
    body: abstract.markdown,
    source: { file: 'content/digests/2025-03-18.txt', line: 3 },
    readsBack: title.readsBack && abstract.readsBack,
    ledger: { title: title.ledger, abstract: abstract.ledger },
  };
}

const toNew = (paper: ConvertedPaper): PaperChange => ({
  slug: paper.frontmatter.slug,
  file: toPaperPath(paper.frontmatter.slug),
  kind: 'new',
  text: renderPaperFile(paper, hash),
});

const accept = async (papers: ConvertedPaper[], renderers: PaperRenderers = paperRenderers) => {
  const accepted = await acceptPapers({ papers, changes: papers.map(toNew) }, renderers);
  return {
    papers: accepted.papers.map(({ frontmatter }) => frontmatter.slug),
    files: accepted.changes.map(({ file }) => file),
    problems: accepted.problems.map(({ code, message }) => `${code} ${message}`),
  };
};

const texts = [
  'a temperature of $\\sim$$10^{7}$ K',
  'let \\(x\\)\\(y\\) be',
  'of $^{18}$$F$ and',
  'value $$x^2$$$y$ here',
  'the $p$$+$$p$ collisions',
  'Z\u0301\u0316\u0316 and on.',
  'with $\\jpsi \\to \\mypsi$ and \\frac{ left open.',
  'a {\\it b {\\bf c}} <b>d</b> &amp; `e` [f](g) https://a.org/x_y, www.a.org$x$ me@a.org',
  '1. a\n\n# b\n\n- c\n\n| d |\n\n$a<b$ and $a \\& "b"$',
];

test('what is shown as it is written is accepted, however strange', async () => {
  const papers = texts.flatMap((text, index) => [
    toPaper(`a-${index}`, 'Hot gas', text),
    toPaper(`t-${index}`, text, 'We study gas.'),
  ]);
  const slugs = papers.map(({ frontmatter }) => frontmatter.slug);
  assert.deepEqual(await accept(papers), {
    papers: slugs,
    files: slugs.map((slug) => `content/papers/${slug}.md`),
    problems: [],
  });
});

test('what would be shown otherwise, or not at all, is left out by itself', async () => {
  const good = toPaper('good', 'Gas', 'We study $x$.');
  const bad = { ...toPaper('bad', 'Lost', 'We study $x$.'), readsBack: false };
  const refused = { ...toPaper('refused', 'Refused', 'We study gas.'), body: 'We $\\nope$.' };
  const long = toPaper('long', 'Long', 'word '.repeat(70_000));
  const nested = { ...toPaper('nested', 'Nested', 'x'), body: `${'> '.repeat(12_000)}x` };
  const tail =
    ': give it another text in content/metadata as corrected.title or corrected.abstract';
  const { papers, files, problems } = await accept([good, bad, refused, long, nested]);
  assert.deepEqual(
    { papers, files, problems: problems.slice(0, 3) },
    {
      papers: ['good'],
      files: ['content/papers/good.md'],
      problems: [
        `paper-not-read-back "Lost" is left out, since its Markdown reads as another text${tail}`,
        `paper-not-read-back "Refused" is left out, since its page has other formulas${tail}`,
        `paper-not-read-back "Long" is left out, since its file has over 300000 characters${tail}`,
      ],
    },
  );
  assert.match(problems[3] ?? '', /^paper-not-read-back "Nested" is left out, since /);
});
