import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { z } from 'astro/zod';
import { toSlug } from '#lib/slug.ts';
import { type Field, fieldNames, fields } from '../src/fields/fields.ts';
import { packageFolder } from '../src/integration/package-folder.ts';
import { parseOptions } from '../src/options.ts';
import { defineCommand, UsageError } from './io/command.ts';
import { listFiles } from './io/dist.ts';
import { version } from './io/version.ts';
import { writeWhole } from './io/write-whole.ts';

const usage = `Begins a site: writes its folder, ready to build.

  offprint init FOLDER --title TITLE [options]

  --title TITLE       what the site is called
  --field FIELD       topics and words to begin with: ${fieldNames.join(', ')} (empty)
  --description TEXT  one sentence about it
  --site URL          where it will stand
  --help              shows this

Nothing that is there is replaced. Exit code: 0 done, 2 wrong usage.
`;

const commandOptions = {
  title: { type: 'string' },
  field: { type: 'string', default: 'empty' },
  description: { type: 'string' },
  site: { type: 'string' },
} as const;

export const command = defineCommand({
  name: 'init',
  summary: 'begins a site in a folder of its own',
  usage,
  options: commandOptions,
  hasArguments: true,
  async run({ title, field: fieldName, ...more }, [folder, surplus]) {
    if (folder === undefined || surplus !== undefined)
      throw new UsageError(
        'Name one folder for the site, as in: offprint init my-site --title "My papers"',
      );
    if (title === undefined || title.trim() === '')
      throw new UsageError('A site needs a title, as in: --title "My papers"');
    const field = fields.find(({ name }) => name === fieldName);
    if (field === undefined)
      throw new UsageError(
        `There is no field ${fieldName}: --field takes ${fieldNames.join(', ')}.`,
      );
    const site = toSite(folder, { title: title.trim(), field, ...more });
    await refuseTaken(site);
    await writeSite(site);
    const place = relative('.', site.folder) || '.';
    process.stdout.write(
      `${site.title} lies in ${place}. Next:\n\n  cd ${place}\n  npm install && npm start\n`,
    );
    return 0;
  },
});

/** A site to be. */
interface NewSite {
  /** Absolute path. */
  folder: string;
  title: string;
  field: Field;
  options: { title: string; tagline: string; description: string; site?: string };
}

interface Wishes {
  title: string;
  field: Field;
  description?: string | undefined;
  site?: string | undefined;
}

function toSite(folder: string, { title, field, description, site }: Wishes): NewSite {
  const options = {
    title,
    tagline: field.tagline,
    description: description ?? field.description,
    ...(site === undefined ? {} : { site }),
  };
  parseOptions(options);
  return { folder: resolve(folder), title, field, options };
}

/** What `npm install` leaves in a folder before there is a site. */
const fromNpm = new Set(['package.json', 'package-lock.json', 'node_modules', '.git']);

/** A folder that holds something else is somebody's: nothing in it is replaced. */
async function refuseTaken({ folder }: NewSite): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const taken = names.filter((name) => !fromNpm.has(name));
  if (taken.length > 0)
    throw new UsageError(
      `${folder} holds ${taken.slice(0, 3).join(', ')}: name a new folder, or an empty one.`,
    );
}

async function writeSite(site: NewSite): Promise<void> {
  const write = (path: string, data: string | Uint8Array): Promise<void> =>
    writeWhole(join(site.folder, path), data);
  await writeTemplate(site, write);
  await copyFolder(`${packageFolder}src/fields/${site.field.name}`, (path, data) =>
    write(`content/${path}`, data),
  );
  await write('astro.config.mjs', renderConfig(site));
  await write('public/.gitkeep', '');
  await write('package.json', await renderPackage(site));
}

type Write = (path: string, data: string | Uint8Array) => Promise<void>;

/** npm leaves a file named .gitignore out of packages. */
const realNames: Record<string, string> = { gitignore: '.gitignore' };

async function writeTemplate({ title }: NewSite, write: Write): Promise<void> {
  const folder = `${packageFolder}src/template`;
  for (const path of await listFiles(folder)) {
    const text = await readFile(join(folder, path), 'utf8');
    await write(
      realNames[path] ?? path,
      text.replaceAll('{{title}}', () => escapeMarkdown(title)),
    );
  }
}

/** A title on one line, with no sign in it that Markdown reads. */
function escapeMarkdown(title: string): string {
  return title.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#&]/g, '\\$&');
}

async function copyFolder(from: string, write: Write): Promise<void> {
  if (!(await stat(from).catch(() => undefined))) return;
  for (const path of await listFiles(from)) await write(path, await readFile(join(from, path)));
}

function renderConfig({ options }: NewSite): string {
  const lines = Object.entries(options).map(
    ([name, value]) => `      ${name}: ${JSON.stringify(value)},`,
  );
  return `import { offprint } from 'offprint';

/** All that a site's owner changes; node_modules/offprint/src/options.ts lists what there is. */
export default {
  integrations: [
    offprint({
${lines.join('\n')}
    }),
  ],
};
`;
}

const packageSchema = z.looseObject({
  name: z.string().optional(),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** The site's package.json; one that npm has written keeps what it says, so that Offprint stays the one installed. */
async function renderPackage({ folder }: NewSite): Promise<string> {
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const { dependencies, name, ...known } = packageSchema.parse(JSON.parse(text));
  const data = {
    name: name ?? (toSlug(basename(folder)) || 'papers'),
    private: true,
    type: 'module',
    ...known,
    scripts: {
      start: 'offprint convert; offprint build; offprint serve',
      convert: 'offprint convert',
      build: 'offprint build',
      serve: 'offprint serve',
      dev: 'offprint dev',
      test: 'offprint convert --check && offprint build && offprint check',
    },
    dependencies: { offprint: version, ...dependencies },
    // The Node that commands run on, and what bundles the service worker, unpack themselves.
    allowScripts: { node: true, esbuild: true },
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

if (import.meta.main) process.exitCode = await command.main(process.argv.slice(2));
