import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { digestFormats } from '#lib/digest/formats.ts';
import type { Fixture } from '#lib/quality/fuzz/own-texts.ts';

const folder = join(import.meta.dirname, '../../../src/lib/digest/fixtures');

/** Every fixture of every format: a new format is fuzzed as soon as it has its good file. */
export async function readFixtures(): Promise<[Fixture, ...Fixture[]]> {
  const names = (await readdir(folder)).sort();
  const fixtures = await Promise.all(
    names.flatMap((name) => {
      const format = digestFormats.find(
        (known) => name.startsWith(`${known.name}.`) || name.startsWith(`${known.name}-`),
      );
      return format
        ? [
            readFile(join(folder, name), 'utf8').then((text) => ({
              format,
              ending: extname(name),
              text,
            })),
          ]
        : [];
    }),
  );
  const [first, ...others] = fixtures;
  if (!first) throw new Error(`${folder} holds no format’s file`);
  return [first, ...others];
}
