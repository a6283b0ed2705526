import sitemap from '@astrojs/sitemap';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { pipeline } from './src/markdown/pipeline.ts';
import { siteConfig } from './src/site.config.ts';

/** KaTeX's style sheet names every font in three formats; each browser of today reads the first. */
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
  base: process.env.OFFPRINT_BASE ?? siteConfig.base,
  outDir: process.env.OFFPRINT_OUT ?? 'dist',
  trailingSlash: 'always',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: { processor: unified(pipeline) },
  integrations: [sitemap()],
  vite: { plugins: [onlyWoff2], build: { assetsInlineLimit: 0 } },
});
