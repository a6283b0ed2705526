import type { APIRoute } from 'astro';
import { getDigests } from '#data/digests.ts';
import { toPath } from '#lib/address.ts';
import { mediaTypes } from '#lib/media-types.ts';
import { paperColour } from '../options.ts';
import { options } from 'virtual:offprint/options';

/** Lets readers install the site. */
export const GET: APIRoute = async () => {
  const base = toPath('', import.meta.env.BASE_URL);
  const paper = options.colours.paper?.light ?? paperColour;
  const [newest] = await getDigests();
  return new Response(
    JSON.stringify({
      id: base,
      start_url: base,
      scope: base,
      name: options.title,
      short_name: options.title.slice(0, 12),
      description: options.description,
      lang: options.language,
      display: 'standalone',
      background_color: paper,
      theme_color: paper,
      icons: options.icons.app.map(({ path, size, purpose }) => ({
        src: toPath(path, base),
        sizes: `${size}x${size}`,
        type: mediaTypes.png,
        purpose,
      })),
      shortcuts: [
        { name: 'Search', url: toPath('search/', base) },
        ...(newest ? [{ name: 'Newest digest', url: toPath(`digests/${newest.id}/`, base) }] : []),
      ],
    }),
    { headers: { 'Content-Type': mediaTypes.webmanifest } },
  );
};
