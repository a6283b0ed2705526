import { execFileSync } from 'node:child_process';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { renderAtom, renderHuggingFace, startFakeServices } from './fake-services.ts';
import {
  countEvents,
  runKilled,
  runOnFullDisk,
  spread,
  takeSnapshot,
  type WatchedCommand,
} from './kills/run-killed.ts';
import { runOffprint } from '../scripts/quality/run-offprint.ts';
import { copyFixture } from './sites.ts';

/** At how many moments each command is stopped: `npm run fuzz:kills` takes twenty. */
const moments = Number(process.env['FUZZ_MOMENTS'] ?? '1');

test.describe.configure({ timeout: 3_600_000 });

/** A site’s copy, with its papers; `build` makes its pages, too. */
async function prepare(name: string, { build = false } = {}): Promise<string> {
  const root = await copyFixture('physics', `kills-${name}`);
  if (build) expect(await runOffprint('build', '--root', root)).toMatchObject({ code: 0 });
  return root;
}

/** A command that is stopped at many moments. */
interface Trial {
  command: WatchedCommand;
  /** Whose files it writes. */
  folder: string;
  /** Brings the site to where it was before the command. */
  reset: () => Promise<void>;
}

/** Copies a site away; gives what brings it back. */
async function keep(root: string): Promise<() => Promise<void>> {
  const kept = `${root}.kept`;
  await rm(kept, { recursive: true, force: true });
  await cp(root, kept, { recursive: true });
  return async () => {
    await rm(root, { recursive: true, force: true });
    await cp(kept, root, { recursive: true });
  };
}

/** Whether each file is as it was, or as the whole run leaves it: none is half, none is gone that both have. */
function expectNoHalf(
  after: Record<string, string>,
  { before, whole }: { before: Record<string, string>; whole: Record<string, string> },
): void {
  const odd = Object.keys({ ...before, ...whole, ...after }).filter(
    (name) => ![before[name], whole[name]].includes(after[name]),
  );
  expect(odd).toEqual([]);
}

/** A site that was killed between the two renames that put it in place stands beside it, whole: the next run restores it. */
async function findStanding(folder: string): Promise<string> {
  const beside = join(folder, '../.offprint');
  const [names, left] = await Promise.all(
    [folder, beside].map((path) => readdir(path).catch(() => [])),
  );
  const ready = left?.find((name) => name.startsWith('dist.ready-'));
  return names?.length === 0 && ready ? join(beside, ready) : folder;
}

/** Stops a command at many moments, by a kill and by a full disk; afterwards a run must give what a whole one gives. */
async function stopEverywhere({ command, folder, reset }: Trial): Promise<void> {
  await reset();
  const before = await takeSnapshot(folder);
  const events = await countEvents(command);
  const whole = await takeSnapshot(folder);
  expect(events).toBeGreaterThan(0);
  for (const event of spread(events, moments)) {
    for (const stop of [runKilled, runOnFullDisk]) {
      await reset();
      const { code, errors } = await stop(command, event);
      await test.step(`${command.args[0] ?? ''}: ${stop.name} at ${event} of ${events}`, async () => {
        if (stop === runKilled) expect(code).toBe(null);
        expect(errors).not.toMatch(/^\s+at /m);
        expectNoHalf(await takeSnapshot(await findStanding(folder)), { before, whole });
        await countEvents(command);
        expect(await takeSnapshot(folder)).toEqual(whole);
      });
    }
  }
}

test('convert leaves no half file, and the next run completes it', async () => {
  const root = await prepare('convert');
  await rm(join(root, 'content/papers'), { recursive: true });
  const reset = await keep(root);
  const command = { root, args: ['convert', '--root', root] };
  await stopEverywhere({ command, folder: join(root, 'content'), reset });
});

test('enrich leaves no half file, and the next run completes it', async () => {
  const root = await prepare('enrich');
  const known = ['Layers of Deep Networks', 'Widths of Deep Networks'].map((title, at) => ({
    id: `2502.0000${at}`,
    title,
    authors: ['Ada Example'],
    abstract: `We study ${title.toLowerCase()} and say how they behave. Our method is simple.`,
  }));
  const page = known.map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('\n');
  await writeFile(join(root, 'content/digests/2025-06-12.txt'), page);
  expect(await runOffprint('convert', '--root', root)).toMatchObject({ code: 0 });
  const services = await startFakeServices((url, response) => {
    response.end(url.pathname.includes('query') ? renderAtom(known) : renderHuggingFace(known));
  });
  const hosts = ['--arxiv', services.url, '--hugging-face', services.url, '--gap', '0'];
  const args = ['enrich', '--root', root, '--cache', join(root, 'cache'), ...hosts];
  const reset = await keep(root);
  await stopEverywhere({ command: { root, args }, folder: join(root, 'content'), reset });
  services.close();
});

test('epub leaves no half book, and the next run completes it', async () => {
  const root = await prepare('epub');
  const folder = join(root, 'books');
  await mkdir(folder);
  const args = ['epub', '2025-06-10', '--root', root, '--out', join(folder, 'a.epub')];
  await stopEverywhere({ command: { root, args }, folder, reset: await keep(root) });
});

for (const name of ['index', 'worker', 'build'] as const) {
  test(`${name} leaves the site that stood or its own, whole, and the next run completes it`, async () => {
    const root = await prepare(name, { build: true });
    const command = { root, args: [name, '--root', root] };
    await stopEverywhere({ command, folder: join(root, 'dist'), reset: await keep(root) });
  });
}

test('two conversions at once, and a conversion beside a build, end as one does', async () => {
  const root = await prepare('twice', { build: true });
  const [papers, site] = [join(root, 'content/papers'), join(root, 'dist')];
  const [whole, dist] = [await takeSnapshot(papers), await takeSnapshot(site)];
  await rm(papers, { recursive: true });
  const both = await Promise.all([1, 2].map(() => runOffprint('convert', '--root', root)));
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
  expect(await takeSnapshot(papers)).toEqual(whole);
  const mixed = ['convert', 'build'].map((name) => runOffprint(name, '--root', root));
  expect((await Promise.all(mixed)).map(({ code }) => code)).toEqual([0, 0]);
  expect([await takeSnapshot(papers), await takeSnapshot(site)]).toEqual([whole, dist]);
});

test('on a disk that is truly full, the site that stood still stands, and a line says why', async () => {
  const root = await prepare('full', { build: true });
  const disk = join(root, 'disk');
  await mkdir(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    test.skip(true, 'no small disk can be mounted by this user');
  }
  try {
    await cp(join(root, 'dist'), join(disk, 'dist'), { recursive: true });
    const room = Buffer.alloc(3 * 2 ** 20);
    await writeFile(join(disk, 'filler'), room).catch(() => undefined);
    const before = await takeSnapshot(join(disk, 'dist'));
    const out = join(disk, 'dist');
    const { code, text } = await runOffprint('build', '--root', root, '--out', out);
    expect(code).toBe(1);
    expect(text).toMatch(/no space|disk is full|ENOSPC/i);
    expect(text).not.toMatch(/^\s+at /m);
    expect(await takeSnapshot(out)).toEqual(before);
  } finally {
    execFileSync('umount', [disk]);
  }
});
