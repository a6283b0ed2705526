import type { APIRoute } from 'astro';
import { getDigests } from '#data/digests.ts';
import { mediaTypes, toMediaType } from '#lib/media-types.ts';
import { paths } from '#lib/paths.ts';
import { toLink } from '#links.ts';
import { paperColour } from '../options.ts';
import { options } from 'virtual:offprint/options';

/** Lets readers install the site. */
export const GET: APIRoute = async () => {
  const base = toLink(paths.home);
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
        src: toLink(path),
        sizes: `${size}x${size}`,
        type: toMediaType(path),
        purpose,
      })),
      shortcuts: [
        { name: 'Search', url: toLink(paths.search) },
        ...(newest ? [{ name: 'Newest digest', url: toLink(paths.digest(newest.id)) }] : []),
      ],
    }),
    { headers: { 'Content-Type': mediaTypes.webmanifest } },
  );
};
