import type { APIRoute } from 'astro';
import { toPath } from '#lib/address.ts';
import { mediaTypes } from '#lib/media-types.ts';
import { escapeXml } from '#lib/xml.ts';
import { options } from 'virtual:offprint/options';

/** Lets browsers offer the site's search beside their own (OpenSearch 1.1). */
export const GET: APIRoute = ({ site }) => {
  const base = import.meta.env.BASE_URL;
  const toAddress = (path: string): string => escapeXml(new URL(toPath(path, base), site).href);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(options.title.slice(0, 16))}</ShortName>
  <Description>${escapeXml(options.description)}</Description>
  <Language>${escapeXml(options.language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${toAddress(options.icons.favicon)}</Image>
  <Url type="text/html" method="get" template="${toAddress('search/')}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': mediaTypes.opensearch },
  });
};
