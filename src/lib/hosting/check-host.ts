import { toPagePath } from '#lib/page-path.ts';
import { type Problem, type ProblemCode, toProblem } from '#lib/problem.ts';
import { toEnding } from './content-types.ts';
import { type HeaderRule, toHeaders } from './header-rules.ts';
import { isHostFile } from './host-files.ts';

/** What a host answers to a request, as it came over the wire. */
export interface HostAnswer {
  status: number;
  /** Names in lower case. */
  headers: ReadonlyMap<string, string>;
  body: Uint8Array;
}

/** Asks a host for a path below the site’s base, as `papers/a/`, with these headers; follows nothing. */
export type AskHost = (path: string, headers?: Record<string, string>) => Promise<HostAnswer>;

/** A built site, and the host that is said to serve it. */
export interface CheckedHost {
  /** The site’s address, with a slash at its end. */
  url: string;
  ask: AskHost;
  /** All files of the built site, relative to it. */
  files: readonly string[];
  readFile: (path: string) => Promise<Uint8Array>;
  rules: readonly HeaderRule[];
  types: ReadonlyMap<string, string>;
}

type Say = (code: ProblemCode, path: string, values?: Record<string, string | number>) => Problem;

/** A built site and its host → all that the host doesn’t do as the site needs it. */
export async function checkHost(host: CheckedHost): Promise<Problem[]> {
  const say: Say = (code, path, values = {}) =>
    toProblem(code, { file: `${host.url}${path}`, values });
  const problems = [];
  for (const path of chooseFiles(host.files)) problems.push(await checkFile(path, host, say));
  const rest = [checkMissing, checkHidden, checkFolder, checkPart, checkUnchanged, checkCompressed];
  for (const check of rest) problems.push(await check(host, say));
  return problems.flat();
}

/** One file of each ending and rule: what is true of one is true of its like. */
function chooseFiles(files: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of files) {
    if (isHostFile(`/${path}`)) continue;
    const [first = '', second = ''] = path.split('/');
    const kind = `${toEnding(path)} ${second === '' ? '' : first}`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

async function checkFile(
  path: string,
  { ask, readFile, rules, types }: CheckedHost,
  say: Say,
): Promise<Problem[]> {
  const address = toPagePath(path);
  const { status, headers, body } = await ask(address);
  if (status !== 200) return [say('host-status', address, { status, wanted: 200 })];
  const problems = isSame(body, await readFile(path)) ? [] : [say('host-bytes', address)];
  const wanted = types.get(toEnding(path));
  const type = headers.get('content-type') ?? 'nothing';
  if (wanted !== undefined && toPlainType(type) !== toPlainType(wanted))
    problems.push(say('host-type', address, { type, wanted }));
  return [...problems, ...checkHeaders({ address, headers, rules }, say)];
}

/** The headers that the rules give to a path; without a rule no browser may keep it unasked. */
function checkHeaders(
  {
    address,
    headers,
    rules,
  }: { address: string; headers: HostAnswer['headers']; rules: readonly HeaderRule[] },
  say: Say,
): Problem[] {
  const wanted = toHeaders(rules, `/${address}`);
  const problems = [...wanted].flatMap(([name, value]) => {
    const got = headers.get(name);
    if (got === value) return [];
    return [say('host-header', address, { name, value, got: got ?? 'nothing' })];
  });
  const kept = headers.get('cache-control') ?? '';
  const isKept = !wanted.has('cache-control') && /max-age=0*[1-9]|immutable/.test(kept);
  return isKept ? [...problems, say('host-kept', address, { got: kept })] : problems;
}

async function checkMissing({ ask, readFile, files }: CheckedHost, say: Say): Promise<Problem[]> {
  const path = 'no-such-page-7f3a/';
  const { status, body } = await ask(path);
  if (status !== 404) return [say('host-status', path, { status, wanted: 404 })];
  if (!files.includes('404.html')) return [];
  return isSame(body, await readFile('404.html')) ? [] : [say('host-missing', path)];
}

async function checkHidden({ ask, files }: CheckedHost, say: Say): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const path of files.filter((file) => isHostFile(`/${file}`))) {
    const { status } = await ask(path);
    if (status < 400) problems.push(say('host-hidden', path));
  }
  return problems;
}

async function checkFolder({ ask, files }: CheckedHost, say: Say): Promise<Problem[]> {
  const page = files.find((path) => path.endsWith('/index.html'));
  if (page === undefined) return [];
  const path = page.slice(0, -'/index.html'.length);
  const { status, headers } = await ask(path);
  const isLed = [301, 302, 307, 308].includes(status) && headers.get('location')?.endsWith('/');
  return isLed ? [] : [say('host-folder', path, { status })];
}

/** A part is sent as asked for; a host that knows no parts may send the whole. */
async function checkPart({ ask, readFile }: CheckedHost, say: Say): Promise<Problem[]> {
  const { status, body } = await ask('index.html', { range: 'bytes=2-5' });
  const whole = await readFile('index.html');
  const isRight = status === 206 ? isSame(body, whole.subarray(2, 6)) : status === 200;
  return isRight ? [] : [say('host-part', 'index.html', { status })];
}

async function checkUnchanged({ ask }: CheckedHost, say: Say): Promise<Problem[]> {
  const { headers } = await ask('');
  const [tag, date] = [headers.get('etag'), headers.get('last-modified')];
  const asked: Record<string, string> =
    tag === undefined ? { 'if-modified-since': date ?? '' } : { 'if-none-match': tag };
  const { status } = await ask('', asked);
  return status === 304 ? [] : [say('host-unchanged', '', { status })];
}

async function checkCompressed({ ask, readFile }: CheckedHost, say: Say): Promise<Problem[]> {
  const { length } = await readFile('index.html');
  if (length < 2000) return [];
  const { headers } = await ask('', { 'accept-encoding': 'gzip, br' });
  return headers.has('content-encoding') ? [] : [say('host-compression', '')];
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

/** `Text/HTML; charset="UTF-8"` → `text/html;charset=utf-8` */
function toPlainType(type: string): string {
  return type.toLowerCase().replace(/[\s"]/g, '');
}
