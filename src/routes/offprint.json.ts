import type { APIRoute } from 'astro';
import { getSiteData } from '#data/site-data.ts';

/** Tells the commands that read the built site what it is; `src/lib/site-data.ts` says how. */
export const GET: APIRoute = async ({ site }) => Response.json(await getSiteData(site));
