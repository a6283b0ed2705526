import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import type { CitationFormat } from '#lib/citation/citation-format.ts';
import { mediaTypes, toContentType } from '#lib/media-types.ts';
import { createContentTypes } from './content-types.ts';
import { readIfThere } from './dist.ts';
import { parseHeaderRules, toHeaders, type HeaderRule } from './hosting-headers.ts';

/** A folder of files, and the path that the site in it is served under. */
export interface StaticSite {
  root: string;
  base: string;
  /** Those that come with Offprint where absent. */
  citationFormats?: readonly CitationFormat[] | undefined;
}

/** Answers requests with a site's files as a static host does: 404.html, slashes after folders, `_headers`. */
export async function createStaticListener({
  root,
  base,
  citationFormats,
}: StaticSite): Promise<RequestListener> {
  const toType = createContentTypes(citationFormats);
  // sirv doesn't know some types, and sends some without the charset that these files are written in.
  const setType = (response: ServerResponse, path: string): void => {
    const type = toType(path);
    if (type !== undefined && !response.hasHeader('content-type'))
      response.setHeader('content-type', type);
  };
  const rules = parseHeaderRules((await readIfThere(join(root, '_headers'))) ?? '');
  const serveFile = sirv(root, { dev: true, etag: true, extensions: [], setHeaders: setType });

  return (request, response) => {
    void answer(request, response).catch(() => {
      sendPlain(response, 500, 'The file could not be read.');
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, query } = splitTarget(request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      sendPlain(response, 405, 'Only GET and HEAD.');
      return;
    }
    const inSite = toSitePath(path, base);
    setHeaders(response, rules, inSite ?? '/');
    const elsewhere = await findRedirect({ root, base }, path);
    if (elsewhere !== undefined) redirect(response, elsewhere + query);
    else if (inSite === undefined) await sendNotFound(response, root);
    else {
      request.url = inSite.endsWith('/') ? `${inSite}index.html` : inSite;
      await new Promise<void>((resolve, reject) => {
        response.once('close', resolve);
        serveFile(request, response, () => {
          sendNotFound(response, root).then(resolve, reject);
        });
      });
    }
  }
}

function splitTarget(target: string): { path: string; query: string } {
  const start = target.indexOf('?');
  return start < 0
    ? { path: target, query: '' }
    : { path: target.slice(0, start), query: target.slice(start) };
}

/** `/repo/papers/ → /papers/`; undefined outside the base, and for paths with an empty segment or `..`. */
function toSitePath(path: string, base: string): string | undefined {
  const segments = decodePath(path).split('/');
  if (path.includes('//') || segments.includes('..') || !path.startsWith(base)) return undefined;
  return path.slice(base.length - 1);
}

/** Where a path without its slash, or the host's root, leads. */
async function findRedirect({ root, base }: StaticSite, path: string): Promise<string | undefined> {
  if (base !== '/' && path === '/') return base;
  if (`${path}/` === base) return base;
  const inSite = toSitePath(path, base);
  if (inSite === undefined || path.endsWith('/')) return undefined;
  const found = await stat(join(root, decodePath(inSite))).catch(() => undefined);
  return found?.isDirectory() ? `${path}/` : undefined;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function setHeaders(response: ServerResponse, rules: readonly HeaderRule[], path: string): void {
  response.setHeaders(toHeaders(rules, path));
}

/** Other sites are served on this port another day: no browser is to remember what isn't here. */
const notStored = { 'cache-control': 'no-store' };

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { location, ...notStored }).end();
}

function sendPlain(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) response.destroy();
  else
    response
      .writeHead(status, { 'content-type': toContentType(mediaTypes.txt), ...notStored })
      .end(text);
}

async function sendNotFound(response: ServerResponse, root: string): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => undefined);
  if (page === undefined) sendPlain(response, 404, 'Not found');
  else
    response
      .writeHead(404, { 'content-type': toContentType(mediaTypes.html), ...notStored })
      .end(page);
}
