import { z } from 'astro/zod';
import { restoreMath } from '#lib/math/restore-math.ts';
import { scoreMath } from '#lib/quality/score-math.ts';
import { defineCommand, UsageError } from '../io/command.ts';
import { printScore, readScoreLines } from './score-lines.ts';

const usage = `Damages abstracts whose TeX is intact, restores them, and tells how much came back.

  npm run score:math -- [FILE] [options]

  FILE        one {"id": …, "arxiv": …} a line (src/lib/quality/fixtures/math.jsonl)
  --misses N  prints the first N formulas that went wrong (0)
  --help      shows this

Exit code: 0, or 2 on wrong usage.
`;

const pairSchema = z.object({ id: z.string(), arxiv: z.string() });

export const command = defineCommand({
  name: 'score:math',
  summary: 'how many damaged formulas come back',
  usage,
  options: { misses: { type: 'string', default: '0' } },
  hasArguments: true,
  async run(options, [file = 'src/lib/quality/fixtures/math.jsonl', surplus]) {
    const shown = Number(options.misses);
    if (surplus !== undefined) throw new UsageError(`Unexpected argument '${surplus}'.`);
    if (!Number.isInteger(shown) || shown < 0)
      throw new UsageError('--misses takes a whole number.');
    const pairs = await readScoreLines(file, pairSchema);
    const { misses, ...score } = scoreMath(pairs, (text) => restoreMath(text).markdown);
    for (const miss of misses.slice(0, shown)) process.stdout.write(`${miss}\n`);
    printScore(score);
    return 0;
  },
});

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
