import { getBase } from './pagefind.ts';

const refusedKey = (): string => `offprint:no-offline:${getBase()}`;

/** Whether the reader has removed what was kept, and wants nothing kept again. */
export function isRefused(): boolean {
  try {
    return localStorage.getItem(refusedKey()) !== null;
  } catch {
    return false;
  }
}

/** Remembers whether anything may be kept. */
export function setRefused(isRefusing: boolean): void {
  try {
    if (isRefusing) localStorage.setItem(refusedKey(), '1');
    else localStorage.removeItem(refusedKey());
  } catch {
    // Without storage nothing is remembered.
  }
}

/** Registers the worker; undefined where there is none, or the browser keeps nothing. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  try {
    return await navigator.serviceWorker.register(`${getBase()}sw.js`, {
      scope: getBase(),
      updateViaCache: 'none',
    });
  } catch {
    return undefined;
  }
}

/** This site's registration, if there is one. */
export async function getRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  if (!('serviceWorker' in navigator)) return undefined;
  const found = await navigator.serviceWorker.getRegistration(getBase());
  return found && new URL(found.scope).pathname === getBase() ? found : undefined;
}
