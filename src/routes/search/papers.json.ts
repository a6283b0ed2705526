import type { APIRoute } from 'astro';
import { getIndexRecords } from '#data/index-records.ts';
import { toPaperLists } from '#lib/search/search-papers.ts';

/** Facets and order of all papers. */
export const GET: APIRoute = async () => Response.json(toPaperLists(await getIndexRecords()));
