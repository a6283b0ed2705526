import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';

const offprint = join(import.meta.dirname, '../offprint.ts');

/** Runs a command of Offprint in a process of its own: its exit code and all that it printed. */
export async function runOffprint(
  ...args: string[]
): Promise<{ code: number | null; text: string }> {
  const child = startOffprint(...args);
  const [out, errors] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code: child.exitCode, text: out + errors };
}

/** Starts a command of Offprint in a process of its own; what it prints has no colours, whoever runs it. */
export function startOffprint(...args: string[]): ChildProcessByStdio<null, Readable, Readable> {
  return spawn(process.execPath, [offprint, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
    },
  });
}
