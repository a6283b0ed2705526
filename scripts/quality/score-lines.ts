import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { z } from 'astro/zod';
import { UsageError } from '../io/command.ts';

/** Reads a file of JSON lines, packed (.gz) or not; one that isn't as the schema wants is named by a usage error. */
export async function readScoreLines<T>(file: string, schema: z.ZodType<T>): Promise<T[]> {
  const text = await readText(file).catch((cause: unknown) => {
    throw new UsageError(`Can't read ${file}.`, { cause });
  });
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const parsed = schema.safeParse(parseJson(line));
    if (!parsed.success) throw new UsageError(`${file}:${index + 1} lacks a field that is needed.`);
    return [parsed.data];
  });
}

async function readText(file: string): Promise<string> {
  const bytes = await readFile(file);
  return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

/** Prints a score as one line of JSON, its shares with four digits. */
export function printScore(score: object): void {
  const rounded = (_: string, value: unknown) =>
    typeof value === 'number' ? Number(value.toFixed(4)) : value;
  process.stdout.write(`${JSON.stringify(score, rounded)}\n`);
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
