import { hostFiles } from './host-files.ts';
import {
  escapePattern,
  groupEndings,
  type HostedSite,
  listCompressed,
  listSiteHeaders,
  type SiteHeader,
  splitContentType,
} from './hosted-site.ts';

/** A built site → what goes into nginx's `server` block for it. */
export function renderNginx(site: HostedSite): string {
  const { base, folder } = site;
  const place = base === '/' ? `root ${quote(folder)};` : `alias ${quote(`${folder}/`)};`;
  const texts = listCompressed(site).filter((type) => type !== 'text/html');
  const { charset, types } = renderTypes(site);
  return `${renderVariables(site)}
location ${base} {
  ${place}
  index index.html;
  absolute_redirect off;
  error_page 404 ${base}404.html;

  default_type application/octet-stream;
  types {
${types.map((line) => `    ${line};\n`).join('')}  }
  charset utf-8;
  charset_types ${charset.join(' ')};

  gzip on;
  gzip_vary on;
  gzip_proxied any;
  gzip_min_length 1024;
  gzip_types ${texts.join(' ')};

${listSiteHeaders(site)
  .map(({ name }) => `  add_header ${name} $${toVariable(name)} always;\n`)
  .join('')}}
${hostFiles.map((name) => `location = ${base}${name} { return 404; }\n`).join('')}`;
}

/** nginx forgets a block's headers where an inner block has its own, but not variables: each header is one. */
function renderVariables(site: HostedSite): string {
  const lines = listSiteHeaders(site).flatMap((header) => [
    `set $${toVariable(header.name)} ${quote(header.value ?? '')};\n`,
    ...header.exceptions.map((exception) => renderException(header.name, exception)),
  ]);
  return lines.join('');
}

function renderException(
  name: string,
  { path, isPrefix, value }: SiteHeader['exceptions'][number],
): string {
  const pattern = `^${escapePattern(path)}${isPrefix ? '' : '$'}`;
  return `if ($uri ~ ${quote(pattern)}) { set $${toVariable(name)} ${quote(value)}; }\n`;
}

function renderTypes(site: HostedSite): { charset: string[]; types: string[] } {
  const groups = groupEndings(site).map(([type, endings]) => ({
    ...splitContentType(type),
    endings,
  }));
  // nginx has text/html in the list by itself, and complains of a second.
  const charset = groups.filter(({ isText, mediaType }) => isText && mediaType !== 'text/html');
  return {
    charset: charset.map(({ mediaType }) => mediaType),
    types: groups.map(({ mediaType, endings }) => `${mediaType} ${endings.join(' ')}`),
  };
}

function toVariable(header: string): string {
  return `offprint_${header.toLowerCase().replaceAll('-', '_')}`;
}

/** A string of a configuration; nginx takes what follows a dollar for a name, unless it ends the string. */
function quote(text: string): string {
  if (/\$./.test(text)) throw new Error(`nginx can’t write a dollar inside: ${text}`);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
