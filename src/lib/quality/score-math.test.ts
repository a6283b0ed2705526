import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { restoreMath } from '#lib/math/restore-math.ts';
import { type IntactAbstract, scoreMath } from './score-math.ts';

const pair = { id: 'a', arxiv: 'A $\\nu^2$ that is $16\\times$ faster, by $N$.' };

test('a restorer that does nothing brings nothing back and invents nothing', () => {
  const score = scoreMath([pair], (text) => text);
  assert.deepEqual(
    { ...score, misses: score.misses.length },
    {
      abstracts: 1,
      damaged: 2,
      restored: 0,
      recall: 0,
      precision: 1,
      tex: 1,
      intact: 1,
      misses: 2,
    },
  );
});

test('a formula that never stood there counts against precision, a changed word against intact', () => {
  const score = scoreMath([pair], (text) => text.replace('that', '$thus$'));
  assert.deepEqual([score.restored, score.precision, score.intact], [1, 0, 0]);
});

test('the formulas of sixty abstracts come back', () => {
  const file = join(import.meta.dirname, 'fixtures/math.jsonl');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const pairs = lines.map((line): IntactAbstract => JSON.parse(line) as IntactAbstract);
  const score = scoreMath(pairs, (text) => restoreMath(text).markdown);
  assert.equal(score.abstracts, 60);
  assert.ok(score.recall >= 0.88, `recall ${score.recall}`);
  assert.ok(score.precision >= 0.97, `precision ${score.precision}`);
  assert.ok(score.intact >= 0.995, `intact ${score.intact}`);
});
