import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import send from 'send';
import type { CitationFormat } from '#lib/citation/citation-format.ts';
import { listContentTypes, toEnding } from '#lib/hosting/content-types.ts';
import { type HeaderRule, toHeaders } from '#lib/hosting/header-rules.ts';
import { isHostFile } from '#lib/hosting/host-files.ts';
import { mediaTypes, toContentType } from '#lib/media-types.ts';
import { packageFolder } from '../../src/integration/package-folder.ts';
import { findFolder, holdSite } from './held-site.ts';

/** A folder of files, and the path that the site in it is served under. */
export interface StaticSite {
  root: string;
  base: string;
  /** Those that come with Offprint where absent. */
  citationFormats?: readonly CitationFormat[] | undefined;
}

/** Where a file is looked up, and what is told of it. */
interface FileAnswer {
  root: string;
  types: ReadonlyMap<string, string>;
}

/** Answers requests with a site's files as a good static host does: 404.html, slashes after folders, ranges, `_headers`, compressed. */
export function createStaticListener(site: StaticSite): RequestListener {
  const { base, citationFormats } = site;
  const getHeld = holdSite(site.root);
  const types = listContentTypes(citationFormats);
  const compress = compression({ filter: isCompressed });

  return (request, response) => {
    compress(request, response, () => {
      void answer(request, response).catch(() => {
        sendPlain(response, 500, { text: 'The file could not be read.' });
      });
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { path, query } = splitTarget(request.url ?? '/');
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendPlain(response, 405, { text: 'Only GET and HEAD.', headers: { allow: 'GET, HEAD' } });
      return;
    }
    const held = getHeld();
    const root = held.folder;
    const inSite = toSitePath(path, base);
    setHeaders(response, held.rules, inSite ?? '/');
    const elsewhere = await findRedirect({ root, base }, path);
    if (elsewhere !== undefined) redirect(response, elsewhere + query);
    else if (inSite === undefined || isHostFile(inSite)) await sendNotFound(response, root);
    else {
      const file = inSite.endsWith('/') ? `${inSite}index.html` : inSite;
      await sendFile({ request, response }, file, { root: findFolder(held, file), types });
    }
  }
}

/** Whether an answer is compressed: text is, a part of a file never, since its bytes are counted in the file itself. */
function isCompressed(request: IncomingMessage, response: ServerResponse): boolean {
  const type = String(response.getHeader('content-type') ?? '');
  if (response.statusCode === 206 || type === mediaTypes.binary) return false;
  return type.includes('charset=') || compression.filter(request, response);
}

/** Sends a file by its path in the site; what can't be sent is told in the site's own words where there are some. */
function sendFile(
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  path: string,
  { root, types }: FileAnswer,
): Promise<void> {
  // A range is a matter of GET alone.
  if (request.method === 'HEAD') delete request.headers.range;
  const dotfiles = path.startsWith('/.well-known/') ? 'allow' : 'ignore';
  const address = path.split('/').map(encodeURIComponent).join('/');
  return new Promise((resolve, reject) => {
    response.once('close', resolve);
    const missing = (): void => {
      const answered = path === '/sw.js' ? sendRemoval(response) : sendNotFound(response, root);
      answered.then(resolve, reject);
    };
    send(request, address, { root, index: false, cacheControl: false, dotfiles })
      .on('headers', () => {
        const type = types.get(toEnding(path));
        if (type !== undefined) response.setHeader('content-type', type);
        if (!response.hasHeader('cache-control')) response.setHeader('cache-control', 'no-cache');
      })
      .on('directory', missing)
      .on('error', ({ status, headers = {} }) => {
        if (status === 412 || status === 416)
          sendPlain(response, status, { text: refusals[status], headers });
        else if (status < 500) missing();
        else sendPlain(response, status, { text: 'The file could not be read.' });
      })
      .pipe(response);
  });
}

const refusals = {
  412: 'The file is not as the request wants it.',
  416: 'The file has no such part.',
} as const;

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

function sendPlain(
  response: ServerResponse,
  status: number,
  { text, headers = {} }: { text: string; headers?: Record<string, string> },
): void {
  if (response.headersSent) response.destroy();
  else {
    const type = toContentType(mediaTypes.txt);
    response.writeHead(status, { 'content-type': type, ...notStored, ...headers }).end(text);
  }
}

/** A folder without a worker: whatever another site’s worker keeps under this address is not to be shown for it. */
async function sendRemoval(response: ServerResponse): Promise<void> {
  const script = await readFile(`${packageFolder}public/remove-worker.js`);
  response
    .writeHead(200, { 'content-type': toContentType(mediaTypes.js), ...notStored })
    .end(script);
}

async function sendNotFound(response: ServerResponse, root: string): Promise<void> {
  const page = await readFile(join(root, '404.html')).catch(() => undefined);
  if (page === undefined) sendPlain(response, 404, { text: 'Not found' });
  else
    response
      .writeHead(404, { 'content-type': toContentType(mediaTypes.html), ...notStored })
      .end(page);
}
