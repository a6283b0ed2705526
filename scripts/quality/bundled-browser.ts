import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';

/** Where the browser that npm brought along is unpacked to, and what its process needs to find beside it. */
export interface BundledBrowser {
  folder: string;
  executablePath: string;
  env: Record<string, string>;
}

/** What is unpacked: the browser, NSS and expat (which a bare Debian lacks), and Open Sans. */
const archives = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'];

/** The package's own configuration looks for the fonts in /tmp/fonts only. */
const fontsConfig = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const packageSchema = z.object({ version: z.string() });

const packageFolder = dirname(
  dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')),
);

/** The browser of `@sparticuz/chromium`: a folder a version below node_modules/.cache, unpacked or not. */
export function getBundledBrowser(): BundledBrowser {
  const { version } = packageSchema.parse(
    JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')),
  );
  const folder = join(packageFolder, '../../.cache', `offprint-chromium-${version}`);
  return {
    folder,
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks the bundled browser unless it is there (209 MB, 1 to 2 s); a killed or parallel run leaves no half of it. */
export async function unpackBundledBrowser(): Promise<BundledBrowser> {
  const browser = getBundledBrowser();
  const { folder } = browser;
  if (existsSync(folder)) return browser;
  const fresh = `${folder}.${process.pid}.tmp`;
  await mkdir(fresh, { recursive: true });
  try {
    await inflateInto(fresh);
    await writeFile(join(fresh, 'fonts.conf'), fontsConfig);
    await rename(fresh, folder);
  } catch (cause) {
    await rm(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw new Error(`Could not unpack a browser to ${folder}`, { cause });
  }
  return browser;
}

/** The package unpacks to the system's temporary folder and nowhere else: for a moment, that is ours. */
async function inflateInto(folder: string): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const archive of archives) await inflate(join(packageFolder, 'bin', archive));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
