import { join } from 'node:path';
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

/** Where a site's own formats are found: the site's folder and that of our `src/`. */
export interface FormatPlaces {
  root: string;
  source: string;
}

/** The site's own formats and ours → a module that imports and checks them. */
export function renderFormats(
  { digestFormats, citationFormats }: SiteOptions,
  { root, source }: FormatPlaces,
): string {
  const quote = (text: string): string => JSON.stringify(text);
  const own = [...digestFormats, ...citationFormats];
  const toDigests = digestFormats.map((path, at) => `...toDigestFormats(own${at}, ${quote(path)})`);
  const toCitations = citationFormats.map(
    (path, at) => `parseCitationFormat(own${digestFormats.length + at}.format, ${quote(path)})`,
  );
  return [
    `import { toDigestFormats } from ${quote(join(source, 'lib/digest/digest-format.ts'))};`,
    `import { withOwnFormats } from ${quote(join(source, 'lib/digest/formats.ts'))};`,
    `import { parseCitationFormat } from ${quote(join(source, 'lib/citation/citation-format.ts'))};`,
    `import { joinCitationFormats } from ${quote(join(source, 'lib/citation/formats.ts'))};`,
    ...own.map((path, at) => `import * as own${at} from ${quote(join(root, path))};`),
    `export const digestFormats = withOwnFormats([${toDigests.join(', ')}]);`,
    `export const citationFormats = joinCitationFormats([${toCitations.join(', ')}]);`,
  ].join('\n');
}

/** Hands the options and formats to pages, as modules that no file holds. */
export function virtualModules(options: SiteOptions, places: FormatPlaces): VirtualModules {
  const modules: Record<string, string> = {
    options: `export const options = ${JSON.stringify(options)};`,
    formats: renderFormats(options, places),
  };
  return {
    name: 'offprint:virtual-modules',
    resolveId: (id) =>
      id.startsWith(prefix) && id.slice(prefix.length) in modules ? mark + id : undefined,
    load: (id) =>
      id.startsWith(mark + prefix) ? modules[id.slice(mark.length + prefix.length)] : undefined,
  };
}
