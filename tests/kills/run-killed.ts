import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { lstat, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const offprint = join(import.meta.dirname, '../../scripts/offprint.ts');
const killAt = join(import.meta.dirname, 'kill-at.ts');

/** How a command ended. */
export interface KilledRun {
  code: number | null;
  errors: string;
}

/** A command line, and the folder whose changes are events. */
export interface WatchedCommand {
  root: string;
  args: string[];
}

async function run(
  { root, args }: WatchedCommand,
  variables: Record<string, string>,
): Promise<KilledRun> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...variables };
  const child = spawn(process.execPath, ['--import', killAt, offprint, ...args], {
    env: { ...env, KILL_ROOT: root },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [errors] = await Promise.all([text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, errors };
}

/** Runs a command to its end; gives how many events it had. */
export async function countEvents(command: WatchedCommand): Promise<number> {
  const count = `${command.root}.events`;
  const { code, errors } = await run(command, { KILL_COUNT: count });
  if (code !== 0)
    throw new Error(`${command.args.join(' ')} ended with ${String(code)}: ${errors}`);
  const events = Number(await readFile(count, 'utf8'));
  await rm(count);
  return events;
}

/** Runs a command and kills it at an event. */
export function runKilled(command: WatchedCommand, event: number): Promise<KilledRun> {
  return run(command, { KILL_AT: String(event) });
}

/** Runs a command on a disk that is full from an event on. */
export function runOnFullDisk(command: WatchedCommand, event: number): Promise<KilledRun> {
  return run(command, { FULL_AT: String(event) });
}

/** So many events of all, each from another part of them. */
export function spread(all: number, count: number): number[] {
  const places = Array.from({ length: count }, (_, at) => Math.ceil(((at + 0.5) * all) / count));
  return [...new Set(places)];
}

const temporary = /\.\d+\.tmp$/;

/** A folder’s files by path → what each holds; what a killed run leaves beside them is no part of it. */
export async function takeSnapshot(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const files: [string, string][] = [];
  for (const name of names.sort()) {
    const path = join(folder, name);
    if (temporary.test(name) || !(await lstat(path)).isFile()) continue;
    files.push([
      name,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    ]);
  }
  return Object.fromEntries(files);
}
