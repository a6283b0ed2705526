import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this package, with a slash at its end: the project itself, or `node_modules/offprint/` of a site. */
export const packageFolder = `${dirname(fileURLToPath(import.meta.resolve('offprint/package.json')))}/`;
