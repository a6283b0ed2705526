/** How many times larger the large input is. */
const factor = 16;

/** Less work than this many milliseconds of the processor is not told from nothing. */
const leastWork = 5;

/**
 * How many times more work `run` has with 16 times the size: about 16 when the work grows with the size, 256 when with
 * its square. Both are runs of this process and the work is its processor's, so that a busy machine changes nothing.
 */
export function measureGrowth(run: (size: number) => void, size: number): number {
  const small = Array.from({ length: 3 }, () => measureWork(run, size / factor));
  return measureWork(run, size) / Math.max(leastWork, Math.min(...small));
}

/** The largest growth that is taken for linear: as far from 16 as from 256. */
export const linearGrowth = 64;

function measureWork(run: (size: number) => void, size: number): number {
  const before = process.cpuUsage();
  run(Math.round(size));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
