import { z } from 'astro/zod';
import { restoreMath } from '#lib/math/restore-math.ts';
import { scoreMath } from '#lib/quality/score-math.ts';
import { exitWithUsageError, readCommandLine } from '../io/options.ts';
import { printScore, readScoreLines } from './score-lines.ts';

const usage = `Damages abstracts whose TeX is intact, restores them, and tells how much came back.

  npm run score:math -- [FILE] [options]

  FILE        one {"id": …, "arxiv": …} a line (src/lib/quality/fixtures/math.jsonl)
  --misses N  prints the first N formulas that went wrong (0)
  --help      shows this

Exit code: 0, or 2 on wrong usage.
`;

const pairSchema = z.object({ id: z.string(), arxiv: z.string() });

const { values, positionals } = readCommandLine({
  usage,
  options: { misses: { type: 'string', default: '0' } },
});
const [file = 'src/lib/quality/fixtures/math.jsonl', surplus] = positionals;
const shown = Number(values.misses);
if (surplus !== undefined) exitWithUsageError(`Unexpected argument '${surplus}'.`);
if (!Number.isInteger(shown) || shown < 0) exitWithUsageError('--misses takes a whole number.');

const { misses, ...score } = scoreMath(
  await readScoreLines(file, pairSchema),
  (text) => restoreMath(text).markdown,
);
for (const miss of misses.slice(0, shown)) process.stdout.write(`${miss}\n`);
printScore(score);
