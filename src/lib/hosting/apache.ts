import { hostFiles } from './host-files.ts';
import {
  escapePattern,
  groupEndings,
  type HostedSite,
  listCompressed,
  listSiteHeaders,
  type SiteHeader,
} from './hosted-site.ts';

/** A built site → the `.htaccess` that goes into its folder; Apache needs `AllowOverride All` there. */
export function renderApache(site: HostedSite): string {
  const { base } = site;
  const hidden = hostFiles.filter((name) => !name.startsWith('.')).map(escapePattern);
  return `Options -Indexes -MultiViews
DirectoryIndex index.html
DirectorySlash On
ErrorDocument 404 ${base}404.html
FileETag MTime Size

<IfModule mod_alias.c>
  RedirectMatch 404 "^${escapePattern(base)}(?:${hidden.join('|')})$"
</IfModule>

<IfModule mod_mime.c>
${groupEndings(site)
  .map(
    ([type, endings]) => `  AddType ${quote(type)} ${endings.map((one) => `.${one}`).join(' ')}\n`,
  )
  .join('')}</IfModule>

<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE ${listCompressed(site).join(' ')}
</IfModule>

<IfModule mod_headers.c>
  # Apache marks the ETag of what it compressed, and then doesn't know it again.
  RequestHeader edit "If-None-Match" '^"((.*)-gzip)"$' '"$1", "$2"'
${listSiteHeaders(site).map(renderHeader).join('')}</IfModule>
`;
}

function renderHeader({ name, value, exceptions }: SiteHeader): string {
  const all = value === undefined ? [] : [`  Header always set ${name} ${quote(value)}\n`];
  return [
    ...all,
    ...exceptions.map(({ path, isPrefix, value: other }) => {
      const pattern = `^${escapePattern(path)}${isPrefix ? '' : '$'}`;
      return `  Header always set ${name} ${quote(other)} "expr=%{REQUEST_URI} =~ m#${pattern}#"\n`;
    }),
  ].join('');
}

/** A string of a configuration; in a header's value a percent sign is written twice. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`;
}
