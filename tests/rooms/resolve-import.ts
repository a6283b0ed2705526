import { isBuiltin } from 'node:module';
import { posix } from 'node:path';

/** What a module's name leads to: a file of the project by its path from the root, or a package. */
export type Target = { file: string } | { package: string };

/** What `package.json` says of names that begin with `#`: `#lib/*` → `./src/lib/*`. */
export type ImportsMap = Readonly<Record<string, string>>;

/** `./a.css?url` → `./a.css` */
const query = /\?.*$/;

/** The name of a module in a file → what it leads to; undefined when it leads nowhere, or out of the project. */
export function resolveImport(
  module: string,
  from: string,
  imports: ImportsMap,
): Target | undefined {
  const name = module.replace(query, '');
  if (name.startsWith('#')) return toFile(mapName(name, imports));
  if (/^\.{1,2}(?:\/|$)/.test(name)) return toFile(posix.join(posix.dirname(from), name));
  // Vite reads it from the project's root.
  if (name.startsWith('/')) return toFile(name.slice(1));
  if (/^(?:file|data|https?):/.test(name)) return undefined;
  if (isBuiltin(name)) return { package: name.startsWith('node:') ? name : `node:${name}` };
  return { package: name };
}

function toFile(path: string | undefined): Target | undefined {
  if (path === undefined || path.startsWith('../')) return undefined;
  return { file: posix.normalize(path) };
}

function mapName(name: string, imports: ImportsMap): string | undefined {
  for (const [pattern, target] of Object.entries(imports)) {
    const [start = '', end] = pattern.split('*');
    if (end === undefined ? name === pattern : name.startsWith(start) && name.endsWith(end)) {
      return target.replace('*', name.slice(start.length, name.length - (end ?? '').length));
    }
  }
  return undefined;
}
