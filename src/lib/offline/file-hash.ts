/** Characters of a hash that are kept: 96 bits of SHA-256. */
const length = 16;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A file’s SHA-256, 32 bytes → the hash that stands for it in lists: 16 characters of a–z, A–Z, 0–9, `-` and `_`. */
export function renderHash(digest: Uint8Array): string {
  let text = '';
  for (let at = 0; text.length < length; at += 3) {
    const [a = 0, b = 0, c = 0] = digest.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (const shift of [18, 12, 6, 0]) text += alphabet[(bits >> shift) & 63] ?? '';
  }
  return text;
}

/** Makes the SHA-256 of bytes; browsers and Node have one. */
export type Sha256 = (bytes: ArrayBuffer) => Promise<ArrayBuffer>;

/** What a network gives for a path: its bytes, and what it says of them. */
export interface Fetched {
  body: ArrayBuffer;
  headers: Headers;
}

/** How a file is asked for: as usual, or past every cache on the way. */
export type AskFile = (
  address: string,
  options: { cache: 'no-cache' | 'reload' },
) => Promise<Fetched>;

/** What tells whether a file came as it should. */
export interface FileQuery {
  path: string;
  /** As `SiteFile` has it. */
  hash: string;
  ask: AskFile;
  sha256: Sha256;
}

/**
 * Fetches a file whose bytes have the hash that the build’s list says. A copy that some cache kept too long is asked for
 * anew past all caches, under an address that none of them knows. Rejects with an `Error` when that is another file, too.
 */
export async function fetchVerified({ path, hash, ask, sha256 }: FileQuery): Promise<Fetched> {
  const isRight = async ({ body }: Fetched): Promise<boolean> =>
    renderHash(new Uint8Array(await sha256(body))) === hash;
  const first = await ask(path, { cache: 'no-cache' });
  if (await isRight(first)) return first;
  const second = await ask(`${path}?fresh=${hash}`, { cache: 'reload' });
  if (await isRight(second)) return second;
  throw new Error(`${path} is not the file of this build`);
}
