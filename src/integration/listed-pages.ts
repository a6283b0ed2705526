import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteDataSchema, siteDataFile } from '#lib/site-data.ts';
import { isListed, toSitePath } from '#lib/paths.ts';

/** A built site's folder, the path that it stands under, and the pages that could not be made. */
interface BuiltFolder {
  out: string;
  base: string;
  unmade?: ReadonlySet<string>;
}

/** Whether an address of a built site is a page of its own that search engines may list; asked when all pages are built. */
export function createPageFilter({
  out,
  base,
  unmade = new Set(),
}: BuiltFolder): (address: string) => boolean {
  let hidden: Set<string> | undefined;
  return (address) => {
    hidden ??= readHidden(out);
    const path = toSitePath(decodeURI(new URL(address).pathname), base);
    return isListed(path) && !hidden.has(path) && !unmade.has(path);
  };
}

/** Former addresses, and pages that only say what was taken out. */
function readHidden(out: string): Set<string> {
  const site = siteDataSchema.parse(JSON.parse(readFileSync(join(out, siteDataFile), 'utf8')));
  return new Set([...site.redirects.map(({ from }) => from), ...site.unlisted]);
}
