import assert from 'node:assert/strict';
import { createHash, webcrypto } from 'node:crypto';
import { test } from 'node:test';
import { type AskFile, fetchVerified, renderHash, type Sha256 } from './file-hash.ts';

const sha256: Sha256 = (bytes) => webcrypto.subtle.digest('SHA-256', bytes);
const toBytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const toHash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16);

test('a hash is the beginning of SHA-256 in base64url', () => {
  for (const text of ['', 'a', 'a page', 'Ø'])
    assert.equal(renderHash(createHash('sha256').update(text).digest()), toHash(text));
});

/** A network that gives these texts, one a request, and notes what it was asked. */
function createNetwork(...texts: string[]): { ask: AskFile; asked: string[] } {
  const asked: string[] = [];
  const ask: AskFile = (address, { cache }) => {
    const body = toBytes(texts[asked.length] ?? '');
    asked.push(`${address} ${cache}`);
    return Promise.resolve({ body, headers: new Headers() });
  };
  return { ask, asked };
}

async function fetchText(...texts: string[]): Promise<{ text: string; asked: string[] }> {
  const { ask, asked } = createNetwork(...texts);
  const query = { path: '/a/', hash: toHash('new page'), ask, sha256 };
  const text = await fetchVerified(query).then(
    ({ body }) => new TextDecoder().decode(body),
    (error: unknown) => String(error),
  );
  return { text, asked };
}

test('what arrives is held against the list, and a stale copy of the same length is asked for anew', async () => {
  const again = `/a/?fresh=${toHash('new page')} reload`;
  assert.deepEqual(
    [
      await fetchText('new page'),
      await fetchText('old page', 'new page'),
      await fetchText('old page', 'old page'),
    ],
    [
      { text: 'new page', asked: ['/a/ no-cache'] },
      { text: 'new page', asked: ['/a/ no-cache', again] },
      { text: 'Error: /a/ is not the file of this build', asked: ['/a/ no-cache', again] },
    ],
  );
});
