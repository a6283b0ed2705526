import type { SiteOptions } from '../options.ts';

/** What is used of a Vite plugin. */
export interface SiteSheet {
  name: string;
  enforce: 'pre';
  transform: (code: string, id: string) => string | undefined;
}

/** `inkSoft` → `--ink-soft` */
function toProperty(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** An owner's colours → a style sheet that puts them in place of ours; empty when there are none. */
export function renderColours(colours: SiteOptions['colours']): string {
  const rules = Object.entries(colours).flatMap(([name, pair]) =>
    pair ? [`${toProperty(name)}:light-dark(${pair.light},${pair.dark});`] : [],
  );
  return rules.length === 0 ? '' : `@layer tokens{:root{${rules.join('')}}}`;
}

/** Puts an owner's colours at the end of the site's one sheet, `file`: a sheet of their own would be a request more. */
export function siteSheet(file: string, colours: SiteOptions['colours']): SiteSheet {
  return {
    name: 'offprint:site-sheet',
    enforce: 'pre',
    transform(code, id) {
      const [path, query = ''] = id.split('?');
      return path === file && query !== 'url' ? code + renderColours(colours) : undefined;
    },
  };
}
