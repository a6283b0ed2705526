import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/** What a command line may hold: its options for `parseArgs`, and the text of `--help`. */
export interface CommandLine<Options extends ParseArgsOptionsConfig> {
  options: Options;
  usage: string;
}

/** Ends a command whose usage was wrong: says why, points to `--help`, exits 2. */
export function exitWithUsageError(message: string): never {
  process.stderr.write(`${message}\nRun it with --help to see what it takes.\n`);
  process.exit(2);
}

/** Reads a command line that has options only; see {@link readCommandLine}. */
export function readOptions<Options extends ParseArgsOptionsConfig>(command: CommandLine<Options>) {
  const { values, positionals } = readCommandLine(command);
  const [surplus] = positionals;
  return surplus === undefined ? values : exitWithUsageError(`Unexpected argument '${surplus}'.`);
}

/** Reads options and arguments; prints the usage and exits 0 on `--help`, exits 2 on what it doesn't know. */
export function readCommandLine<Options extends ParseArgsOptionsConfig>(
  command: CommandLine<Options>,
) {
  const { options, usage } = command;
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: true });
  } catch (error) {
    return exitWithUsageError(error instanceof Error ? error.message : String(error));
  }
}
