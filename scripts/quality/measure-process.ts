import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

/** What a process and all that it started took. */
export interface ProcessCost {
  /** Seconds on the clock. */
  wall: number;
  /** Seconds of processors, of all of them together. */
  cpu: number;
  /** Bytes of memory that all of them held at once, at most; what several share is counted in parts. */
  peak: number;
}

/** A program, its arguments and where it runs. */
export interface Program {
  file: string;
  args: readonly string[];
  folder: string;
}

/** Of a program that failed the end of what it printed is told. Characters. */
const mostSaid = 500;
/** How often memory is looked at. Milliseconds. */
const interval = 200;
/** Ticks of the clock that Linux counts processors' time by. A second. */
const ticks = 100;

/** Runs a program on Linux and measures it with all that it starts; rejects when it fails, with what it printed. */
export async function measureProcess({ file, args, folder }: Program): Promise<ProcessCost> {
  const start = performance.now();
  const child = spawn(file, args, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  let [cpu, peak] = [0, 0];
  const look = (): void => {
    const tree = listTree(child.pid ?? 0);
    peak = Math.max(peak, sum(tree.map(readMemory)));
    cpu = Math.max(cpu, sum(tree.map(readTime)));
  };
  const timer = setInterval(look, interval);
  const [out, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'exit').finally(() => {
      clearInterval(timer);
    }),
  ]);
  if (child.exitCode !== 0)
    throw new Error(`${file} ${args.join(' ')} failed: ${(errors || out).slice(-mostSaid)}`);
  return { wall: (performance.now() - start) / 1000, cpu, peak };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A process and those below it. */
function listTree(root: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), Number(readStat(Number(name))[1] ?? 0)]),
  );
  const isBelow = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()].filter(isBelow);
}

/** `12 (node) S 1 …` → what stands behind the name, the state first; nothing for a process that is gone. */
function readStat(pid: number): string[] {
  const line = readIfThere(`/proc/${pid}/stat`);
  return line.slice(line.lastIndexOf(')') + 2).split(' ');
}

/** Own time and that of children that ended. Seconds. */
const readTime = (pid: number): number => sum(readStat(pid).slice(11, 15).map(Number)) / ticks;

/** Bytes; memory that processes share is each one's in part. */
function readMemory(pid: number): number {
  const [, kilobytes = '0'] = /^Pss: +(\d+)/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(kilobytes) * 1024;
}

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
