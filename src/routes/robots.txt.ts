import type { APIRoute } from 'astro';
import { paths } from '#lib/paths.ts';
import { toAddress } from '#links.ts';

export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${toAddress(paths.sitemap)}\n`);
