import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { z } from 'astro/zod';

const script = join(import.meta.dirname, '../scripts/quality/fuzz.ts');
const outcomeSchema = z.object({
  cases: z.number(),
  papers: z.number(),
  failures: z.array(z.object({ case: z.number(), kind: z.string(), detail: z.string() })),
});

/** Runs `npm run fuzz`, which prints what went wrong and exits with it. */
function fuzz(...args: string[]): Promise<z.output<typeof outcomeSchema>> {
  // Playwright asks for colours, which the run would find in messages.
  const { FORCE_COLOR: _, ...own } = process.env;
  const env = { ...own, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const options = { env, maxBuffer: 64 * 2 ** 20 };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, '--json', ...args], options, (_, out, errors) => {
      resolve(outcomeSchema.parse(JSON.parse(out || JSON.stringify({ errors }))));
    });
  });
}

test('fifty hostile digests of all formats stop nothing, lose nothing and put nothing into pages', async () => {
  test.setTimeout(600_000);
  const { cases, papers, failures } = await fuzz('--cases', '50', '--batch', '50');
  expect(cases).toBe(50);
  expect(papers).toBeGreaterThan(50);
  expect(failures).toEqual([]);
});
