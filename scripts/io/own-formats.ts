import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type CitationFormat, parseCitationFormat } from '#lib/citation/citation-format.ts';
import { joinCitationFormats } from '#lib/citation/formats.ts';
import { type DigestFormat, toDigestFormats } from '#lib/digest/digest-format.ts';
import { withOwnFormats } from '#lib/digest/formats.ts';
import { OptionsError } from '../../src/options.ts';
import type { Site } from './site.ts';

type Module = Record<string, unknown>;

/** Loads a module that a site's options name, and reads what it exports; an error says which module, and what is wrong. */
async function load<T>(root: string, path: string, read: (module: Module) => T): Promise<T> {
  try {
    return read((await import(pathToFileURL(resolve(root, path)).href)) as Module);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OptionsError(reason.startsWith(path) ? reason : `${path}: ${reason}`);
  }
}

/** The digest formats of a site: its own, then ours. */
export async function loadDigestFormats({ root, options }: Site): Promise<DigestFormat[]> {
  const own = options.digestFormats.map((path) =>
    load(root, path, (module) => toDigestFormats(module, path)),
  );
  return withOwnFormats((await Promise.all(own)).flat());
}

/** The citation formats of a site: ours, then its own. */
export async function loadCitationFormats({ root, options }: Site): Promise<CitationFormat[]> {
  const own = options.citationFormats.map((path) =>
    load(root, path, ({ format }) => parseCitationFormat(format, path)),
  );
  return joinCitationFormats(await Promise.all(own));
}
