import type { APIRoute } from 'astro';
import { mediaTypes, toMediaType } from '#lib/media-types.ts';
import { paths } from '#lib/paths.ts';
import { toAddress } from '#links.ts';
import { escapeXml } from '#lib/xml.ts';
import { options } from 'virtual:offprint/options';

/** Lets browsers offer the site's search beside their own (OpenSearch 1.1). */
export const GET: APIRoute = () => {
  const { favicon } = options.icons;
  const toText = (path: string): string => escapeXml(toAddress(path));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(options.title.slice(0, 16))}</ShortName>
  <Description>${escapeXml(options.description)}</Description>
  <Language>${escapeXml(options.language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="${toMediaType(favicon)}">${toText(favicon)}</Image>
  <Url type="text/html" method="get" template="${toText(paths.search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'Content-Type': mediaTypes.opensearch },
  });
};
