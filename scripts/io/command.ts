import { relative } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { toPlaceNames } from './site-place.ts';
import { OptionsError } from '../../src/options.ts';

/** A command line's options as `parseArgs` reads them. */
export type OptionValues<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; strict: true; allowPositionals: true }>
>['values'];

/** What a command says of itself. */
export interface CommandSpec<Options extends ParseArgsOptionsConfig> {
  /** As it is typed after `offprint`. */
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What `--help` prints. */
  usage: string;
  options: Options;
  /** Whether it takes arguments beside its options. */
  hasArguments?: boolean;
  /** Does it; resolves to the exit code: 0 done, 1 something needs a person. */
  run: (values: OptionValues<Options>, positionals: string[]) => Promise<number>;
}

/** A command ready to run. */
export interface Command {
  name: string;
  summary: string;
  /** Words of a command line after the command's name → the exit code; 2 on wrong usage. Never rejects. */
  main: (args: string[]) => Promise<number>;
}

/** Options of every command that works on a site: where its `content/` is, and where it is built. */
export const siteOptions = {
  root: { type: 'string', default: '.' },
  out: { type: 'string' },
} as const;

/** Their lines in `--help`. */
export const rootUsage = '  --root DIR   the site’s folder, which holds content/ (.)';
export const outUsage = '  --out DIR    the built site, from the site’s folder (dist)';

/** A command line that can't be meant: says why, in words for who typed it. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** Makes a command of what it says of itself. */
export function defineCommand<const Options extends ParseArgsOptionsConfig>(
  spec: CommandSpec<Options>,
): Command {
  const { name, summary, usage, options, hasArguments = false, run } = spec;
  const main = async (args: string[]): Promise<number> => {
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(usage);
      return 0;
    }
    try {
      const { values, positionals } = parseArgs({
        args,
        options,
        strict: true,
        allowPositionals: true,
      });
      const [surplus] = positionals;
      if (surplus !== undefined && !hasArguments)
        throw new UsageError(`Unexpected argument '${surplus}'.`);
      return await run(values, positionals);
    } catch (error) {
      return tell(error, name);
    }
  };
  return { name, summary, main };
}

/** Says an error in words, without the way through the code unless `OFFPRINT_DEBUG` is set; gives the exit code. */
function tell(error: unknown, name: string): number {
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS_')) {
    process.stderr.write(`${error.message}\nRun it with --help to see what it takes.\n`);
    return 2;
  }
  if (error instanceof OptionsError) {
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
  process.stderr.write(`offprint ${name}: ${toPlace(error)}${renderCauses(error)}\n`);
  if (process.env['OFFPRINT_DEBUG']) process.stderr.write(`${error.stack ?? ''}\n`);
  return 1;
}

/** Where Astro says that an error is: `content/papers/a.md: `. */
function toPlace(error: Error): string {
  const place: unknown = 'loc' in error ? error.loc : undefined;
  const file =
    typeof place === 'object' && place !== null && 'file' in place ? place.file : undefined;
  return typeof file === 'string' ? `${relative('.', file)}: ` : '';
}

/** An error and what led to it, the outermost first. */
function renderCauses(error: Error): string {
  const { cause } = error;
  // Astro sets words in bold for a terminal.
  const message = toPlaceNames(error.message.replaceAll('**', ''));
  return cause instanceof Error ? `${message}: ${renderCauses(cause)}` : message;
}
