import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';

const trySchema = z.object({ name: z.string(), file: z.string(), text: z.string() });

/** Tries of contributors to leave a room: `text` at the head of `file`. */
export const tries = readFileSync(join(import.meta.dirname, 'fixtures/breaches.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => trySchema.parse(JSON.parse(line)));

/** Tries that import nothing: the linter finds these. */
export const reachingTries = ['fetch (network) in lib', 'clock in lib'];
