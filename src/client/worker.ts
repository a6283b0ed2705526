import { getBase } from './base.ts';
import { getWorkers, storage } from './device.ts';

const refusedKey = (): string => `offprint:no-offline:${getBase()}`;

/** Whether the reader has removed what was kept, and wants nothing kept again. */
export function isRefused(): boolean {
  return storage.read(refusedKey()) !== undefined;
}

/** Remembers whether anything may be kept. */
export function setRefused(isRefusing: boolean): void {
  if (isRefusing) storage.write(refusedKey(), '1');
  else storage.remove(refusedKey());
}

/** Registers the worker; undefined where there is none, or the browser keeps nothing. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  try {
    return await getWorkers()?.register(`${getBase()}sw.js`, {
      scope: getBase(),
      updateViaCache: 'none',
    });
  } catch {
    return undefined;
  }
}

/** This site's registration, if there is one. */
export async function getRegistration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await getWorkers()?.getRegistration(getBase());
  return found && new URL(found.scope).pathname === getBase() ? found : undefined;
}
