import type { APIRoute } from 'astro';
import { getSearchTerms } from '#data/search-terms.ts';

/** What search takes for one another. */
export const GET: APIRoute = async () => Response.json(await getSearchTerms());
