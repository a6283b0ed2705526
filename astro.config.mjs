import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { pipeline } from './src/markdown/pipeline.ts';
import sirv from 'sirv';
import { siteConfig } from './src/site.config.ts';

const base = process.env.OFFPRINT_BASE ?? siteConfig.base;

const outDir = process.env.OFFPRINT_OUT ?? 'dist';

/** Neither a paper's former address that leads on nor a page that is for its reader's device alone */
const hiddenPage = /http-equiv="refresh"|<meta name="robots" content="noindex"/;

/** Whether an address of the site is a page of its own that search engines may list. @param {string} address */
function isPage(address) {
  const path = decodeURI(new URL(address).pathname).slice(base.replace(/\/*$/, '').length);
  const file = join(outDir, path, 'index.html');
  return !existsSync(file) || !hiddenPage.test(readFileSync(file, 'utf8'));
}

/** While developing, search is served from the last build's index. @type {import('vite').Plugin} */
const searchWhileDeveloping = {
  name: 'search-while-developing',
  configureServer(server) {
    server.middlewares.use(
      `${base.replace(/\/*$/, '')}/pagefind`,
      sirv('dist/pagefind', { dev: true }),
    );
  },
};

/** KaTeX's style sheet names every font in three formats; each browser of today reads the first. @type {import('vite').Plugin} */
const onlyWoff2 = {
  name: 'katex-only-woff2',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('katex.min.css')) return undefined;
    return code.replace(/,url\([^)]*\.(?:woff|ttf)\) format\("(?:woff|truetype)"\)/g, '');
  },
};

export default defineConfig({
  site: process.env.OFFPRINT_SITE ?? siteConfig.site,
  base,
  outDir,
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', concurrency: 2 },
  devToolbar: { enabled: false },
  markdown: { processor: unified(pipeline) },
  integrations: [sitemap({ filter: isPage })],
  vite: { plugins: [onlyWoff2, searchWhileDeveloping], build: { assetsInlineLimit: 0 } },
});
