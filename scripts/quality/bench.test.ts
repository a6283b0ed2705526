import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toDigests, toNextDigest } from './bench-content.ts';
import { renderPlot } from './bench-plot.ts';
import { renderTable } from './bench.ts';
import { runCommand } from './run-command.ts';
import { command } from './bench.ts';

const record = (id: string, title: string, summary: string) => ({
  id,
  title,
  summary,
  authors: [],
  date_listed: '2025-01-01',
});

test('more papers than there are records are combined of their sentences, a digest of seventy a day', () => {
  const records = [
    record('2501.00001', 'Norms: A Study', 'We look. They grow. It ends.'),
    record('2501.00002', 'Masks', 'We cut. They shrink. It stays.'),
  ];
  const digests = toDigests(records, 142);
  assert.deepEqual(
    digests.map(({ date, papers }) => [date, papers.length]),
    [
      ['2000-01-01', 70],
      ['2000-01-02', 70],
      ['2000-01-03', 2],
    ],
  );
  const added = toNextDigest(records, 142);
  assert.deepEqual([added.date, added.papers.length], ['2000-01-04', 70]);
  const papers = [...digests, added].flatMap(
    (digest) => digest.papers as { id: string; title: string }[],
  );
  assert.equal(new Set(papers.map(({ id }) => id)).size, 212);
  assert.equal(new Set(papers.map(({ title }) => title)).size, 212);
});

test('a table has a line a step, and how each grows', () => {
  const row = { step: 'build', cpu: 2, peak: 5e8, files: 7, bytes: 3e6 };
  const rows = [
    { ...row, papers: 100, wall: 1 },
    { ...row, papers: 1000, wall: 10 },
  ];
  assert.equal(
    renderTable(rows),
    `| papers | step | seconds | processors’ seconds | memory, MB | files | MB |
| --- | --- | --- | --- | --- | --- | --- |
| 100 | build | 1.0 | 2.0 | 500 | 7 | 3.0 |
| 1000 | build | 10.0 | 2.0 | 500 | 7 | 3.0 |

build: papers to the power of 1.00.
`,
  );
  assert.match(renderPlot(rows), /points="60,400 530,20"/);
});

test('a run without a file, or of no size, says what is missing', async () => {
  const { code, errors } = await runCommand(command);
  assert.deepEqual([code, errors.split('\n')[0]], [2, 'Name one file of records.']);
});
