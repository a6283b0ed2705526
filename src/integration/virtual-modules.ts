import type { SiteOptions } from '../options.ts';

/** What is used of a Vite plugin. */
export interface VirtualModules {
  name: string;
  resolveId: (id: string) => string | undefined;
  load: (id: string) => string | undefined;
}

const prefix = 'virtual:offprint/';
/** Tells other plugins that the module is in no file. */
const mark = '\0';

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

/** Hands the options to pages, as modules that no file holds. */
export function virtualModules(options: SiteOptions): VirtualModules {
  const modules: Record<string, string> = {
    options: `export const options = ${JSON.stringify(options)};`,
    'colours.css': renderColours(options.colours),
  };
  return {
    name: 'offprint:virtual-modules',
    resolveId: (id) =>
      id.startsWith(prefix) && id.slice(prefix.length) in modules ? mark + id : undefined,
    load: (id) =>
      id.startsWith(mark + prefix) ? modules[id.slice(mark.length + prefix.length)] : undefined,
  };
}
