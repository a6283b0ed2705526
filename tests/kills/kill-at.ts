/**
 * Loaded before a command (`--import`): counts what the command does to files below a folder, and at the event named ends
 * the process as `kill -9` does, with a file half written; or from it on answers as a full disk does.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve, sep } from 'node:path';

const { KILL_ROOT = '', KILL_AT = '0', FULL_AT = '0', KILL_COUNT = '' } = process.env;
const [killAt, fullAt] = [Number(KILL_AT), Number(FULL_AT)];
let events = 0;

type FileFunction = (...args: unknown[]) => unknown;

const isBelow = (path: unknown): boolean =>
  typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(`${resolve(KILL_ROOT)}${sep}`);

/** Half of a file’s data, as a process that ends amid a write leaves it. */
function toHalf(data: unknown): string | Uint8Array {
  if (typeof data === 'string') return data.slice(0, data.length >> 1);
  return data instanceof Uint8Array ? data.subarray(0, data.length >> 1) : '';
}

const writeHalf = fs.writeFileSync.bind(fs);

/** Notes an event, and ends the process or fails the write when its time has come. */
function note(name: string, [path, data]: unknown[]): void {
  events += 1;
  const isWrite = name.startsWith('write');
  if (events === killAt) {
    if (isWrite && typeof path === 'string') writeHalf(path, toHalf(data));
    process.kill(process.pid, 'SIGKILL');
  }
  const takesRoom = isWrite || name.startsWith('mkdir') || name.startsWith('copy');
  if (fullAt > 0 && events >= fullAt && takesRoom)
    throw Object.assign(new Error(`ENOSPC: no space left on device, ${name} '${String(path)}'`), {
      code: 'ENOSPC',
      syscall: name,
      path,
    });
}

function watch(functions: Record<string, FileFunction>, suffix: '' | 'Sync'): void {
  for (const verb of ['writeFile', 'rename', 'rm', 'mkdir', 'copyFile', 'unlink', 'link']) {
    const name = `${verb}${suffix}`;
    const own = functions[name]?.bind(functions);
    if (!own) continue;
    functions[name] =
      suffix === 'Sync'
        ? (...args) => {
            if (isBelow(args[0])) note(name, args);
            return own(...args);
          }
        : async (...args) => {
            if (isBelow(args[0])) note(name, args);
            return await own(...args);
          };
  }
}

watch(fs as unknown as Record<string, FileFunction>, 'Sync');
watch(fs.promises as unknown as Record<string, FileFunction>, '');
syncBuiltinESMExports();
process.once('exit', () => {
  if (KILL_COUNT !== '') writeHalf(KILL_COUNT, String(events));
});
