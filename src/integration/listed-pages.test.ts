import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { toToldFiles } from '../../tests/told-site.ts';
import { createPageFilter } from './listed-pages.ts';

test('former addresses, papers that were taken out and pages for the reader’s device alone stay out of the sitemap', () => {
  const out = mkdtempSync(join(tmpdir(), 'offprint-listed-'));
  try {
    const redirects = [{ from: 'papers/old/', to: 'papers/new/' }];
    const unlisted = ['papers/gone/'];
    const files = toToldFiles({ papers: [], base: '/repo/', redirects, unlisted });
    const isListed = createPageFilter({ out, base: '/repo/' });
    writeFileSync(join(out, 'offprint.json'), files['offprint.json'] ?? '');
    assert.deepEqual(
      ['', 'papers/new/', 'papers/old/', 'papers/gone/', 'offline/', 'offline/missing/'].map(
        (path) => isListed(`https://example.org/repo/${path}`),
      ),
      [true, true, false, false, false, false],
    );
  } finally {
    rmSync(out, { recursive: true });
  }
});
