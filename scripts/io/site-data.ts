import { join } from 'node:path';
import type { z } from 'astro/zod';
import {
  type PaperData,
  papersDataSchema,
  type SiteData,
  siteDataFile,
  siteDataSchema,
} from '#lib/site-data.ts';
import { readIfThere } from './dist.ts';

/** What a built site says of itself. */
export function readSiteData(dist: string): Promise<SiteData> {
  return readData(join(dist, siteDataFile), siteDataSchema);
}

/** What a built site says of each of its papers. */
export async function readPapersData(dist: string, site: SiteData): Promise<PaperData[]> {
  const files = site.papersFiles.map((file) => readData(join(dist, file), papersDataSchema));
  return (await Promise.all(files)).flat();
}

async function readData<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readIfThere(path);
  try {
    return schema.parse(JSON.parse(text ?? ''));
  } catch (cause) {
    const what = text === undefined ? 'is not there' : 'is not as this version writes it';
    throw new Error(`${path} ${what}. Build the site anew: npm run build`, { cause });
  }
}
