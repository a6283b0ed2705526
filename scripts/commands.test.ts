import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import project from '../package.json' with { type: 'json' };
import { runCommand } from './quality/run-command.ts';
import { commands } from './commands.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const scripts: Record<string, string> = project.scripts;

for (const [name, load] of Object.entries(commands)) {
  test(`offprint ${name} tells what it takes, and is an npm script here`, async () => {
    const { command } = await load();
    assert.equal(command.name, name);
    const { code, out, errors } = await runCommand(command, '--help');
    assert.deepEqual({ code, errors }, { code: 0, errors: '' });
    assert.match(out, new RegExp(`^[A-Z].+\\n\\n {2}offprint ${name} `));
    const own = Object.keys(scripts).filter(
      (script) => scripts[script] === `node scripts/offprint.ts ${name}`,
    );
    // A site is begun once, from a package: there is no script for it.
    assert.ok(name === 'init' || own.length === 1, `no script of package.json runs it: ${name}`);
    assert.ok(
      name === 'init' || readme.includes(`\`npm run ${own[0] ?? ''}\``),
      `README names no npm run ${own[0] ?? ''}`,
    );
  });

  test(`offprint ${name} refuses what it doesn’t know`, async () => {
    const { command } = await load();
    const { code, out, errors } = await runCommand(command, '--no-such-option');
    assert.deepEqual({ code, out }, { code: 2, out: '' });
    assert.match(errors, /--no-such-option/);
  });
}
