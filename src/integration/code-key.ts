import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from './vite-plugins.ts';

/** A Vite plugin that sees all code that makes pages, and the key of what it saw. */
export interface SeenCode {
  plugin: Plugin;
  /** Changes when any of that code does: modules, options, style sheets, libraries; not when content does. */
  getKey: () => string;
}

/** What of the code is no part of a page: names of this one build's folder. */
interface CodeQuery {
  /** The folder that is built into, which has another name in each build. */
  folder: string;
  /** The site's folder, from which libraries are found. */
  root: string;
}

/** The content of a site stands among its modules; pages have keys of what they show of it. */
const contentModules = /astro:(?:data-layer-content|content-(?:asset|module)-imports)/;

/** Watches the code of a build as Vite bundles it. */
export function seeCode({ folder, root }: CodeQuery): SeenCode {
  const seen = new Map<string, string>();
  return {
    plugin: {
      name: 'offprint:seen-code',
      generateBundle(_, bundle) {
        const place = this.environment.name;
        for (const id of this.getModuleIds()) {
          const code = this.getModuleInfo(id)?.code;
          if (code && !contentModules.test(id))
            seen.set(`${place} ${id}`, toHash(code.replaceAll(folder, '')));
        }
        for (const [name, output] of Object.entries(bundle))
          if (output.type === 'asset') seen.set(`${place} ${name}`, toHash(output.source));
      },
    },
    getKey: () => {
      const lines = [...seen].map(([name, hash]) => `${name} ${hash}`).sort();
      return toHash([process.version, listLibraries(root), ...lines].join('\n'));
    },
  };
}

const toHash = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** The versions of all libraries, as npm lists what it installed nearest to a folder: another one may make other pages. */
export function listLibraries(folder: string): string {
  const list = join(folder, 'node_modules/.package-lock.json');
  if (existsSync(list)) return readFileSync(list, 'utf8');
  const above = dirname(folder);
  return above === folder ? '' : listLibraries(above);
}
