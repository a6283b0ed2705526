import { hostFiles } from './host-files.ts';
import { groupEndings, type HostedSite, listSiteHeaders, type SiteHeader } from './hosted-site.ts';

/** A built site → what goes into Caddy's block of its host. */
export function renderCaddy(site: HostedSite): string {
  const { base } = site;
  const files = renderFiles(site);
  const place =
    base === '/'
      ? files
      : `redir ${base.slice(0, -1)} ${base}\nhandle_path ${base}* {\n${indent(files)}}\n`;
  return `${place}${renderMissing(site)}`;
}

/** How the files are served, with paths from the site's base on; a route keeps its lines in order, so that the last header counts. */
function renderFiles(site: HostedSite): string {
  const headers = listSiteHeaders({ ...site, base: '/' });
  const lines = [
    `root * ${quote(site.folder)}`,
    'encode zstd gzip',
    ...headers.flatMap(renderHeader),
    ...groupEndings(site).flatMap(renderType),
    `file_server {`,
    `  hide ${hostFiles.join(' ')}`,
    `}`,
  ];
  return `route {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;
}

function renderHeader({ name, value, exceptions }: SiteHeader): string[] {
  const all = value === undefined ? [] : [`header ${name} ${quote(value)}`];
  const others = exceptions.map(
    ({ path, isPrefix, value: other }) =>
      `header ${path}${isPrefix ? '*' : ''} ${name} ${quote(other)}`,
  );
  return [...all, ...others];
}

function renderType([type, endings]: [string, string[]]): string[] {
  const name = `@${endings[0] ?? ''}`;
  const paths = endings.map((ending) => `*.${ending}`).join(' ');
  return [`${name} path ${paths}`, `header ${name} Content-Type ${quote(type)}`];
}

/** The site's own page for what is missing. */
function renderMissing({ folder }: HostedSite): string {
  return `handle_errors {
  @missing expression \`{err.status_code} == 404\`
  handle @missing {
    root * ${quote(folder)}
    rewrite * /404.html
    file_server
  }
}
`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** A string of a configuration. */
function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}
