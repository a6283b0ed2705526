import { AsyncLocalStorage } from 'node:async_hooks';
import { Readable } from 'node:stream';
import type { Command } from '../io/command.ts';

/** How a command ended and what it printed. */
export interface CommandRun {
  code: number;
  out: string;
  errors: string;
}

type Printed = Omit<CommandRun, 'code'>;

const caught = new AsyncLocalStorage<Printed>();
catchWrites(process.stdout, 'out');
catchWrites(process.stderr, 'errors');

/** Runs a command in this process: a process a run would cost most of the time. */
export async function runCommand({ main }: Command, ...args: string[]): Promise<CommandRun> {
  const printed: Printed = { out: '', errors: '' };
  const code = await caught.run(printed, () => main(args));
  return { code, ...printed };
}

/** Keeps what a command writes for who runs it; all else that is written goes its way. */
function catchWrites(stream: NodeJS.WriteStream, name: keyof Printed): void {
  const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
  stream.isTTY = false;
  stream.write = (text: string | Uint8Array, ...rest: unknown[]): boolean => {
    const printed = caught.getStore();
    if (!printed) return write(text, ...rest);
    printed[name] += typeof text === 'string' ? text : new TextDecoder().decode(text);
    return true;
  };
}

/** Runs a command to which a text comes on standard input. */
export async function runCommandWithInput(
  command: Command,
  { input, args }: { input: string; args: string[] },
): Promise<CommandRun> {
  const own = Object.getOwnPropertyDescriptor(process, 'stdin') ?? {};
  Object.defineProperty(process, 'stdin', {
    configurable: true,
    value: Readable.from([Buffer.from(input)]),
  });
  try {
    return await runCommand(command, ...args);
  } finally {
    Object.defineProperty(process, 'stdin', own);
  }
}
