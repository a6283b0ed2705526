import { getBase } from './base.ts';
import { ask, getWorkers, now, setTimer, storage } from './device.ts';

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

/** How long the worker is waited for, in milliseconds: one of an older version may not know the question. */
const patience = 5000;

/** Asks the worker that this page is read through; undefined when there is none, or it doesn’t answer. */
export function askWorker(question: string): Promise<string | undefined> {
  const controller = getWorkers()?.controller;
  if (!controller) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<unknown>) => {
      resolve(typeof data === 'string' ? data : undefined);
    };
    controller.postMessage(question, [port2]);
    setTimer(() => {
      resolve(undefined);
    }, patience);
  });
}

const day = 86_400_000;
const lookedKey = (): string => `offprint:looked:${getBase()}`;

/** Whether the site is gone from its address, so that only the kept copy is left; looked at once a day. */
export async function isGone(): Promise<boolean> {
  const looked = Number(storage.read(lookedKey()) ?? 0);
  if (now() - looked < day) return false;
  try {
    const { ok, status } = await ask(`${getBase()}sw.js`, { method: 'HEAD', cache: 'no-store' });
    if (ok) storage.write(lookedKey(), String(now()));
    return status === 404 || status === 410;
  } catch {
    return false;
  }
}
