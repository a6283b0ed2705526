import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Neither a paper's former address that leads on nor a page that is for its reader's device alone */
const hiddenPage = /http-equiv="refresh"|<meta name="robots" content="noindex"/;

/** Whether an address of a built site is a page of its own that search engines may list. */
export function createPageFilter({
  out,
  base,
}: {
  out: string;
  base: string;
}): (address: string) => boolean {
  return (address) => {
    const path = decodeURI(new URL(address).pathname).slice(base.replace(/\/*$/, '').length);
    const file = join(out, path, 'index.html');
    return !existsSync(file) || !hiddenPage.test(readFileSync(file, 'utf8'));
  };
}
