/** The only door of the worker to what lies beyond it: caches, network, clock, and its own scope. */

import type { WorkerScope } from './scope.ts';

/** What the worker is told and asked. */
export const scope = self as unknown as WorkerScope;

/** The caches of all sites under this address. */
export const siteCaches: CacheStorage = caches;

/** The SHA-256 of bytes. */
export function sha256(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes);
}

/** Asks the network for a request; rejects when it is cut. */
export function ask(request: Request | string, options: RequestInit = {}): Promise<Response> {
  return fetch(request, options);
}

/** What the network answers within so many milliseconds; undefined when it doesn't. */
export async function fetchInTime(
  request: Request,
  milliseconds: number,
): Promise<Response | undefined> {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(milliseconds) });
  } catch {
    return undefined;
  }
}
