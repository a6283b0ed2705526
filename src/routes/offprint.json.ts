import type { APIRoute } from 'astro';

/** Tells the commands that read the built site where it will stand. */
export const GET: APIRoute = ({ site }) =>
  Response.json({ base: import.meta.env.BASE_URL.replace(/\/*$/, '/'), site: site?.href ?? '' });
