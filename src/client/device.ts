/** The only door of the browser's scripts to what lies beyond the page: clock, storage, network, caches, service worker. */

/** Texts that this device keeps for the site; where it keeps none, there are none. */
export interface TextStore {
  read: (key: string) => string | undefined;
  write: (key: string, text: string) => void;
  remove: (key: string) => void;
  listKeys: () => string[];
}

/** A full, forbidden or missing storage is no fault: what is asked of it is not there. */
function orElse<T>(ask: () => T, otherwise: T): T {
  try {
    return ask();
  } catch {
    return otherwise;
  }
}

/** What is kept on this device for the site. */
export const storage: TextStore = {
  read: (key) => orElse(() => localStorage.getItem(key) ?? undefined, undefined),
  write: (key, text) => {
    orElse(() => {
      localStorage.setItem(key, text);
    }, undefined);
  },
  remove: (key) => {
    orElse(() => {
      localStorage.removeItem(key);
    }, undefined);
  },
  listKeys: () => orElse(() => Object.keys(localStorage), []),
};

/** Does a work after so many milliseconds → what keeps it from being done. */
export function setTimer(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}

/** Asks the network for an address; rejects with a TypeError when it is cut. */
export function ask(address: string, options: RequestInit = {}): Promise<Response> {
  return fetch(address, options);
}

/** Asks the network for a file; rejects with a TypeError also when there is none. */
export async function fetchFile(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await ask(address, options);
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  return response;
}

/** Loads a module by its address. */
export function loadModule(address: string): Promise<unknown> {
  return import(/* @vite-ignore */ address) as Promise<unknown>;
}

/** Caches of the site; undefined where the browser keeps none, as it does without HTTPS. */
export function getCaches(): CacheStorage | undefined {
  return 'caches' in window ? caches : undefined;
}

/** Service workers; undefined where there are none. */
export function getWorkers(): ServiceWorkerContainer | undefined {
  return 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
}

/** The SHA-256 of bytes. */
export function sha256(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return crypto.subtle.digest('SHA-256', bytes);
}

/** Milliseconds since 1970. */
export function now(): number {
  return Date.now();
}

/** Whether the device says that it has a network. */
export function isOnline(): boolean {
  return navigator.onLine;
}

/** Asks that the browser doesn't throw away what is kept when room is short; a no changes nothing else. */
export async function askToPersist(): Promise<void> {
  await navigator.storage.persist().catch(() => false);
}

/** Puts a text where it can be pasted from. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
