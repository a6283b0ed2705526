#!/usr/bin/env node
import { commands } from './commands.ts';
import { tellError } from './io/command.ts';
import { version } from './io/version.ts';

async function renderHelp(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = loaded.map(({ command: { name, summary } }) => `  ${name.padEnd(8)} ${summary}`);
  return `Offprint ${version}: turns digests of research papers into a site.

  offprint COMMAND [options]

${lines.join('\n')}

offprint COMMAND --help tells what a command takes.
`;
}

async function run(args: string[]): Promise<number> {
  const [name = '--help', ...rest] = args;
  if (name === '--version') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(await renderHelp());
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (load === undefined) {
    process.stderr.write(
      `There is no command ${name}. Run offprint --help to see those there are.\n`,
    );
    return 2;
  }
  return (await load()).command.main(rest);
}

// What is thrown beside a command's own way, by a library's timer or stream.
process.once('uncaughtException', (error) => {
  process.exit(tellError(error, process.argv[2] ?? ''));
});
process.exitCode = await run(process.argv.slice(2));
