import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { test } from 'node:test';
import { type CommandRun, runCommand } from './quality/run-command.ts';
import { withSite } from '../tests/temporary-site.ts';
import { command } from './serve.ts';

const script = join(import.meta.dirname, 'serve.ts');

function start(...args: string[]) {
  return spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

const run = (...args: string[]): Promise<CommandRun> => runCommand(command, ...args);

/** The next thing that a command prints. */
async function readNext(stream: Readable): Promise<string> {
  const data: unknown[] = await once(stream.setEncoding('utf8'), 'data');
  return String(data[0]);
}

test('says where the site is, serves it, and ends well on Ctrl+C', async () => {
  const files = { 'index.html': 'home', 'offprint.json': '{"base":"/repo"}' };
  await withSite(files, async (root) => {
    const child = start('--root', root, '--port', '0');
    const line = await readNext(child.stdout);
    const [, url = ''] =
      /^Offprint is ready: (http:\/\/localhost:\d+\/repo\/) {2}\(Ctrl\+C stops it\)\n$/.exec(
        line,
      ) ?? [];
    assert.equal(await (await fetch(url)).text(), 'home');
    child.kill('SIGINT');
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });
});

test('takes the next port when the wanted one is taken, says so, and ends well when it is told to', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await withSite({ 'index.html': 'home' }, async (root) => {
    const child = start('--root', root, '--port', String(port), '--base', 'x');
    const note = await readNext(child.stderr);
    const [, next = ''] = /^Port \d+ is taken, so this is port (\d+)\.\n$/.exec(note) ?? [];
    assert.equal(await (await fetch(`http://localhost:${next}/x/`)).text(), 'home');
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'close'), [0, null]);
  });
  other.close();
});

test('without dist/ it says what to run', async () => {
  await withSite({}, async (root) => {
    assert.deepEqual(await run('--root', root), {
      code: 1,
      out: '',
      errors: 'There is no built site here. Run: npm run build\n',
    });
  });
});

test('wrong usage exits 2, --help exits 0', async () => {
  const hint = 'Run it with --help to see what it takes.\n';
  assert.deepEqual(await run('--port', '99999'), {
    code: 2,
    out: '',
    errors: `--port takes a number from 0 to 65535, not 99999\n${hint}`,
  });
  const { code, errors } = await run('--prot', '1');
  assert.equal(code, 2);
  assert.match(errors, /^Unknown option '--prot'/);
  assert.equal((await run('--help')).code, 0);
});
