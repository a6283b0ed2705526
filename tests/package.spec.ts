import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { startServer } from '../scripts/io/static-server.ts';

const projectRoot = dirname(import.meta.dirname);
/** Everything here lies outside the project: a site has what its package brings, and nothing more. */
let folder = '';
let site = '';

/** How a command ended, and what it printed. */
interface Run {
  code: number;
  /** On standard output. */
  out: string;
  /** On both streams. */
  text: string;
}

/** Runs a command in a folder, without what npm tells the commands that it runs itself. */
function run(cwd: string, ...[command = '', ...args]: string[]): Promise<Run> {
  const own = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('npm_') && name !== 'FORCE_COLOR',
  );
  const env = { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  return new Promise((resolve) => {
    const child = execFile(command, args, { cwd, env, maxBuffer: 1e8 }, (_, out, errors) => {
      resolve({ code: child.exitCode ?? -1, out, text: out + errors });
    });
  });
}

/** Runs a command that has to succeed; what it printed. */
async function succeed(cwd: string, ...command: string[]): Promise<string> {
  const { code, out, text } = await run(cwd, ...command);
  expect(code, `${command.join(' ')}\n${text}`).toBe(0);
  return out;
}

/** Packs a project as `npm publish` would; the tarball's path. */
async function pack(project: string): Promise<string> {
  const printed = await succeed(project, 'npm', 'pack', '--silent', '--pack-destination', folder);
  return join(folder, printed.trim().split('\n').at(-1) ?? '');
}

async function install(tarball: string): Promise<void> {
  await succeed(site, 'npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', tarball);
}

/** A later version of the package, whose converter names fewer terms that decided a topic. */
async function packNextVersion(): Promise<string> {
  const next = join(folder, 'next');
  for (const name of ['src', 'scripts', 'public', 'package.json', 'CHANGELOG.md'])
    await cp(join(projectRoot, name), join(next, name), { recursive: true });
  await symlink(join(projectRoot, 'node_modules'), join(next, 'node_modules'));
  await replace(join(next, 'package.json'), /"version": "[^"]+"/, '"version": "9.9.9"');
  const converter = join(next, 'src/lib/paper/to-frontmatter.ts');
  await replace(converter, 'const mostTerms = 5;', 'const mostTerms = 1;');
  return pack(next);
}

async function replace(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replace(from, to);
  expect(changed, file).not.toBe(text);
  await writeFile(file, changed);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(site, path)), { recursive: true });
  await writeFile(join(site, path), text);
}

test.describe.configure({ mode: 'serial', timeout: 900_000 });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'offprint-package-'));
  site = join(folder, 'my-site');
  await mkdir(site);
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

test('the package is installed, and begins a site of its field', async () => {
  await install(await pack(projectRoot));
  const printed = await succeed(
    site,
    ...['npx', 'offprint', 'init', '.', '--title', 'Physics "papers"', '--field', 'physics'],
    ...['--site', 'https://physics.example'],
  );
  expect(printed).toContain('Physics "papers" lies in');
  const names = (await readdir(site)).filter((name) => !name.startsWith('package-lock'));
  expect(names.sort()).toEqual([
    '.gitattributes',
    '.github',
    '.gitignore',
    'README.md',
    'astro.config.mjs',
    'content',
    'node_modules',
    'package.json',
    'public',
    'src',
    'tsconfig.json',
  ]);
  const again = await run(site, 'npx', 'offprint', 'init', '.', '--title', 'x');
  expect(again.code).toBe(2);
  expect(again.text).toContain('name a new folder, or an empty one');
});

test('before there is a digest, the site can be built and checked', async () => {
  await succeed(site, 'npm', 'test');
});

test('a digest becomes pages that are checked, and an owner’s own files win', async () => {
  const digests = join(projectRoot, 'tests/fixtures/physics/content/digests');
  await cp(digests, join(site, 'content/digests'), { recursive: true });
  await write(
    'src/pages/about.astro',
    '---\nimport Page from \'offprint/layouts/Page.astro\';\n---\n\n<Page title="Who we are" description="Us."><h1>Who we are</h1></Page>\n',
  );
  await write(
    'src/components/SiteFooter.astro',
    '---\nimport Ours from \'offprint/components/SiteFooter.astro\';\n---\n\n<p id="own">Kept by us</p>\n<Ours />\n',
  );
  await write(
    'src/titles.ts',
    "export const format = {\n  ending: 'titles',\n  label: 'Titles',\n  mediaType: 'text/plain',\n  render: (citations: { title: string }[]) => citations.map(({ title }) => title).join('\\n'),\n};\n",
  );
  await replace(
    join(site, 'astro.config.mjs'),
    'offprint({',
    "offprint({\n      citationFormats: ['./src/titles.ts'],\n      colours: { accent: { light: '#123456', dark: '#abcdef' } },",
  );
  await succeed(site, 'npx', 'offprint', 'convert');
  await succeed(site, 'npm', 'test');
  const read = (path: string): Promise<string> => readFile(join(site, 'dist', path), 'utf8');
  expect(await read('about/index.html')).toContain('Who we are');
  expect(await read('index.html')).toContain('<p id="own">Kept by us</p>');
  expect((await read('papers.titles')).split('\n').length).toBeGreaterThan(7);
});

test('the site is searched in a browser', async ({ page }) => {
  const root = join(site, 'dist');
  const server = await startServer({ root, base: '/', port: 0, host: 'localhost' });
  try {
    await page.goto(`${server.url}papers/`);
    const title = (await page.locator('.paper-list h3').first().textContent())?.trim() ?? '';
    await page.goto(`${server.url}search/?q=${encodeURIComponent(title)}`);
    await expect(page.locator('.result-title').first()).toHaveText(title);
    const accent = await page.evaluate(() =>
      getComputedStyle(document.documentElement).getPropertyValue('--accent').replace(/\s/g, ''),
    );
    expect(accent).toBe('light-dark(#123456,#abcdef)');
  } finally {
    await server.close();
  }
});

test('a later version changes papers by a diff alone, and tells its own changes from edits', async () => {
  const git = (...args: string[]): Promise<string> =>
    succeed(site, 'git', '-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args);
  await git('init', '-q');
  await git('add', '-A');
  await git('commit', '-qm', 'A site');
  await install(await packNextVersion());

  const check = await run(site, 'npx', 'offprint', 'convert', '--check');
  expect(check.code).toBe(1);
  expect(check.text).toMatch(/\d+ papers? of another version than 9\.9\.9, none edited by hand/);

  const [edited = ''] = (await readdir(join(site, 'content/papers'))).sort();
  const place = `content/papers/${edited}`;
  await writeFile(join(site, place), `${await readFile(join(site, place), 'utf8')}More.\n`);
  const converted = await run(site, 'npx', 'offprint', 'convert');
  expect(converted.code).toBe(1);
  expect(converted.text).toContain(`${place} paper-edited`);
  await git('checkout', place);
  await succeed(site, 'npx', 'offprint', 'convert');
  await succeed(site, 'npx', 'offprint', 'convert', '--check');

  const changed = (await git('diff', '--name-only')).trim().split('\n');
  const papers = changed.filter((name) => name.startsWith('content/papers/'));
  expect(papers.length).toBeGreaterThan(0);
  expect(changed.filter((name) => !papers.includes(name))).toEqual([
    'package-lock.json',
    'package.json',
  ]);
  const added = (await git('diff', '-U0', '--', 'content')).match(/^\+(?!\+\+).*/gm) ?? [];
  expect(new Set(added.map((line) => line.replace(/".*/, '')))).toEqual(
    new Set(['+generator: ', '+checksum: ']),
  );
  await succeed(site, 'npm', 'test');
});
