import { mediaTypes } from '#lib/media-types.ts';

/** A feed's own address and language, as elements that stand in its channel. */
export interface ChannelOptions {
  language: string;
  /** Absolute. */
  self: string;
  lastBuildDate: Date | undefined;
}

/** Namespaces of `atom:link` and `dc:creator`. */
export const feedNamespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  dc: 'http://purl.org/dc/elements/1.1/',
};

/** What a channel says beyond title and link; addresses were made by URL and hold nothing that XML minds but `&`. */
export function renderChannelData({ language, self, lastBuildDate }: ChannelOptions): string {
  const href = self.replaceAll('&', '&amp;');
  const built = lastBuildDate
    ? `<lastBuildDate>${lastBuildDate.toUTCString()}</lastBuildDate>`
    : '';
  return `<language>${language}</language>${built}<ttl>720</ttl><atom:link href="${href}" rel="self" type="${mediaTypes.rss}"/>`;
}
