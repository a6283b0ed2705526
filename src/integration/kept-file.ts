import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { writeAllWhole } from '../../scripts/io/write-whole.ts';

/** What a build leaves for the next one, of use to the same code alone. */
const fileSchema = z.object({ code: z.string(), kept: z.unknown() });

/** Reads what a build of the same code left; undefined where there is none, or it is not to be read. */
export function readKept<Schema extends z.ZodType>(
  file: string,
  { code, schema }: { code: string; schema: Schema },
): z.output<Schema> | undefined {
  try {
    const read = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return read.code === code ? schema.parse(read.kept) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes it whole: two builds at once each write theirs, and the last one stands. Where it can't be, the next build makes all. */
export function writeKept(file: string, { code, kept }: { code: string; kept: unknown }): void {
  try {
    writeAllWhole([{ path: file, data: JSON.stringify({ code, kept }) }]);
  } catch {
    // A full disk, or one that can't be written to: whatever depends on it says so.
  }
}
