import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ParsedDigest } from '../src/lib/digest/digest.ts';

/** A fixture of `src/lib/digest/fixtures/`, by its name → its text. */
export function readFixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../src/lib/digest/fixtures', name), 'utf8');
}

/** What identifies each entry of a digest, with the beginning and the end of its abstract. */
export function toBrief({ entries }: ParsedDigest) {
  return entries.map(({ title, abstract, identity, from, to }) => {
    const ends = [abstract.slice(0, 30), abstract.slice(-20)];
    return { title, ends, from, to, identity };
  });
}
