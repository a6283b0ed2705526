import { fileURLToPath, pathToFileURL } from 'node:url';
import { join, relative, resolve } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import type { AstroIntegration } from 'astro';
import { pipeline } from '#markdown/pipeline.ts';
import { buildBeside, type RunningBuild } from '../scripts/io/build-beside.ts';
import { findSitePlace } from '../scripts/io/site-place.ts';
import { finishSite } from '../scripts/io/finish-site.ts';
import { tellProblems } from '../scripts/io/tell-problems.ts';
import { keepBuild, type KeptBuild } from './integration/kept-build.ts';
import { listRoutes, withoutOwned } from './integration/list-routes.ts';
import { ownerComponents } from './integration/owner-components.ts';
import { packageFolder } from './integration/package-folder.ts';
import { copyMissing } from './integration/public-files.ts';
import { createPageFilter } from './integration/listed-pages.ts';
import { keepGoing } from './integration/unmade-pages.ts';
import { listProblems } from './build-problems.ts';
import { siteSheet } from './integration/site-sheet.ts';
import { virtualModules } from './integration/virtual-modules.ts';
import { katexSheet, servedFolders } from './integration/vite-plugins.ts';
import { type OffprintOptions, parseOptions } from './options.ts';

export type { OffprintOptions } from './options.ts';

/** The integration, with the options as its owner wrote them: commands read them from `astro.config.mjs`. */
export interface OffprintIntegration extends AstroIntegration {
  name: 'offprint';
  written: OffprintOptions;
}

const publicFiles = `${packageFolder}public/`;

/** What runs last: search and offline use need every file of the built site, the sitemap too; then it takes its place. */
function createFinish(
  out: string,
  { build, kept }: { build: RunningBuild | undefined; kept: KeptBuild },
): AstroIntegration {
  return {
    name: 'offprint:finish',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const say = (line: string): void => {
          logger.info(line);
        };
        const shown = relative('.', out);
        await finishSite(fileURLToPath(dir), { shown, say, before: kept.site });
        const problems = listProblems();
        tellProblems(problems, { all: true });
        if (problems.length > 0 && isStrict()) throw new Error(`--strict: ${renderLack(problems)}`);
        build?.finish();
        kept.finish();
        say(`the new site is in ${shown}`);
        if (problems.length === 0) return;
        process.stderr.write(`${renderLack(problems)}; all else is in it\n`);
        process.exitCode = 1;
      },
    },
  };
}

/** `1 page or file could not be read` */
const renderLack = ({ length }: readonly unknown[]): string =>
  `${length} ${length === 1 ? 'page or file' : 'pages or files'} could not be made or read`;

/** Whether a build that lacks something is not to take its place. */
const isStrict = (): boolean => (process.env['OFFPRINT_STRICT'] ?? '') !== '';

/** An owner's options → the Astro integration that makes the site of what lies in its `content/`. */
export function offprint(written: OffprintOptions = {}): OffprintIntegration {
  const unmade = new Set<string>();
  let kept: KeptBuild | undefined;
  return {
    name: 'offprint',
    written,
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig, injectRoute }) => {
        const options = parseOptions(written, process.env);
        const source = fileURLToPath(config.srcDir);
        const routes = listRoutes(`${packageFolder}src/routes`);
        for (const { pattern, file } of withoutOwned(routes, listRoutes(join(source, 'pages'))))
          injectRoute({ pattern, entrypoint: file });
        const root = fileURLToPath(config.root);
        const out = resolve(fileURLToPath(config.outDir));
        const build = command === 'build' ? buildBeside({ root, out }) : undefined;
        const folder = build?.folder ?? out;
        const { base, site: address } = options;
        const { target: standing, home, name } = findSitePlace(out);
        const place = { standing, folder, beside: join(home, name) };
        kept = keepBuild({ ...place, root, base, address });
        updateConfig({
          outDir: pathToFileURL(`${folder}/`),
          site: options.site,
          base: options.base,
          trailingSlash: 'always',
          // An owner's own page is stronger than a paper's of its address; conversion gives that paper another one.
          prerenderConflictBehavior: 'warn',
          build: { inlineStylesheets: 'never', concurrency: 2 },
          devToolbar: { enabled: false },
          markdown: { processor: unified(pipeline) },
          integrations: [
            sitemap({
              customPages: kept.listed,
              filter: createPageFilter({ out: folder, base: options.base, unmade }),
            }),
            createFinish(out, { build, kept }),
          ],
          vite: {
            plugins: [
              virtualModules(options, {
                root,
                source: `${packageFolder}src`,
              }),
              ownerComponents(`${packageFolder}src`, source),
              siteSheet(`${packageFolder}src/styles/index.css`, options.colours),
              katexSheet,
              kept.plugin,
              servedFolders({ base: options.base, out: `${out}/`, publicFiles }),
            ],
            build: { assetsInlineLimit: 0 },
            server: { watch: { ignored: ['**/.offprint/**'] } },
          },
        });
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        const go = keepGoing({ base: parseOptions(written, process.env).base, unmade });
        const keep = kept?.keep((line) => {
          logger.info(line);
        });
        setPrerenderer((inner) => go(keep ? keep(inner) : inner));
      },
      'astro:build:done': async ({ dir }) => {
        await copyMissing(publicFiles, fileURLToPath(dir));
      },
    },
  };
}
