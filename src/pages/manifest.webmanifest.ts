import type { APIRoute } from 'astro';
import { getDigests } from '#data/digests.ts';
import { toPath } from '#lib/address.ts';
import { siteConfig } from '#site.config.ts';

/** Lets readers install the site. */
export const GET: APIRoute = async () => {
  const base = toPath('', import.meta.env.BASE_URL);
  const toIcon = (name: string, size: number, purpose: string) => ({
    src: toPath(`icons/${name}.png`, base),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const [newest] = await getDigests();
  return new Response(
    JSON.stringify({
      id: base,
      start_url: base,
      scope: base,
      name: siteConfig.title,
      short_name: siteConfig.title.slice(0, 12),
      description: siteConfig.description,
      lang: siteConfig.language,
      display: 'standalone',
      background_color: '#fcfbf8',
      theme_color: '#fcfbf8',
      icons: [
        toIcon('icon-192', 192, 'any'),
        toIcon('icon-512', 512, 'any'),
        toIcon('icon-maskable-512', 512, 'maskable'),
      ],
      shortcuts: [
        { name: 'Search', url: toPath('search/', base) },
        ...(newest ? [{ name: 'Newest digest', url: toPath(`digests/${newest.id}/`, base) }] : []),
      ],
    }),
    { headers: { 'Content-Type': 'application/manifest+json' } },
  );
};
