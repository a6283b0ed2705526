import { parseArgs, type ParseArgsOptionsConfig, stripVTControlCharacters } from 'node:util';
import { showCharacters } from '#lib/clean-characters.ts';
import { OptionsError } from '../../src/options.ts';
import { codeOf } from './error-code.ts';
import { isDebugging } from './plain-output.ts';
import { renderError } from './render-error.ts';

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
  const main = async (words: string[]): Promise<number> => {
    const args = words.filter((word) => word !== '--debug');
    if (args.length < words.length) process.env['OFFPRINT_DEBUG'] = '1';
    if (args.includes('--help') || args.includes('-h')) {
      process.stdout.write(withDebug(usage));
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
      return tellError(error, name);
    }
  };
  return { name, summary, main };
}

/** Names and words from outside as a terminal may have them; Astro colours some of its own. */
const toShown = (text: string): string => showCharacters(stripVTControlCharacters(text));

/** Says an error in words, without the way through the code unless that is wanted; gives the exit code. */
export function tellError(error: unknown, name: string): number {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof UsageError || codeOf(error).startsWith('ERR_PARSE_ARGS_')) {
    process.stderr.write(`${toShown(message)}\nRun it with --help to see what it takes.\n`);
    return 2;
  }
  if (error instanceof OptionsError) {
    process.stderr.write(`${toShown(message)}\n`);
    return 2;
  }
  process.stderr.write(`offprint ${name}: ${toShown(renderError(error))}\n`);
  if (isDebugging() && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`);
  return 1;
}

/** `--help` of a command, with what every command takes. */
function withDebug(usage: string): string {
  return usage.replace(
    /^ {2}--help( +)\S.*$/m,
    (line, gap: string) =>
      `${line}\n  --debug${gap.slice(1)}shows the way through the code when something fails`,
  );
}
