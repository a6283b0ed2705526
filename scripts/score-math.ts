import { readFile } from 'node:fs/promises';
import { restoreMath } from '#lib/math/restore-math.ts';
import { scorePairs, type Pair } from '#lib/math/score.ts';
import { exitWithUsageError, readCommandLine } from './io/options.ts';

const usage = `Damages abstracts whose TeX is intact, restores them, and tells how much came back.

  npm run score:math -- [FILE] [options]

  FILE        one {"id": …, "arxiv": …} a line (src/lib/math/fixtures/pairs.jsonl)
  --misses N  prints the first N formulas that went wrong (0)
  --help      shows this

Exit code: 0, or 2 on wrong usage.
`;

const { values, positionals } = readCommandLine({
  usage,
  options: { misses: { type: 'string', default: '0' } },
});
const [file = 'src/lib/math/fixtures/pairs.jsonl', surplus] = positionals;
const shown = Number(values.misses);
if (surplus !== undefined) exitWithUsageError(`Unexpected argument '${surplus}'.`);
if (!Number.isInteger(shown) || shown < 0) exitWithUsageError('--misses takes a whole number.');

const { misses, ...score } = scorePairs(
  await readPairs(file),
  (text) => restoreMath(text).markdown,
);
for (const miss of misses.slice(0, shown)) process.stdout.write(`${miss}\n`);
process.stdout.write(`${JSON.stringify(score, rounded)}\n`);

async function readPairs(path: string): Promise<Pair[]> {
  const text = await readFile(path, 'utf8').catch(() => exitWithUsageError(`Can't read ${path}.`));
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => toPair(line) ?? exitWithUsageError(`${path}:${number} is no pair.`));
}

function toPair(line: string): Pair | undefined {
  const value = parseJson(line);
  if (typeof value !== 'object' || value === null) return undefined;
  if (!('id' in value) || !('arxiv' in value)) return undefined;
  const { id, arxiv } = value;
  return typeof id === 'string' && typeof arxiv === 'string' ? { id, arxiv } : undefined;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}
