import type { Command } from '../../io/command.ts';

/** How a command ended and what it printed. */
export interface CommandRun {
  code: number;
  out: string;
  errors: string;
}

/** Runs a command in this thread, alone, and keeps what it prints. */
export async function runCommand({ main }: Command, ...args: string[]): Promise<CommandRun> {
  const printed = { out: '', errors: '' };
  const releases = [
    catchWrites(process.stdout, (text) => (printed.out += text)),
    catchWrites(process.stderr, (text) => (printed.errors += text)),
  ];
  try {
    const code = await main(args);
    return { code, ...printed };
  } finally {
    for (const release of releases) release();
  }
}

/** Hands on what is written to a stream, until it is released. */
function catchWrites(stream: NodeJS.WriteStream, keep: (text: string) => void): () => void {
  const write = stream.write.bind(stream);
  stream.write = (text: string | Uint8Array): boolean => {
    keep(typeof text === 'string' ? text : new TextDecoder().decode(text));
    return true;
  };
  return () => {
    stream.write = write;
  };
}
