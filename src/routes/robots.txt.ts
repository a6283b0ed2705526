import type { APIRoute } from 'astro';
import { toPath } from '#lib/address.ts';

export const GET: APIRoute = ({ site }) => {
  const sitemap = new URL(toPath('sitemap-index.xml', import.meta.env.BASE_URL), site).href;
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`);
};
