import { renderCount } from '#lib/display/render-count.ts';
import { renderBytes, type Pack } from '#lib/offline/site-files.ts';
import { getBase } from './base.ts';
import { askToPersist, storage } from './device.ts';
import { keepPack, removePack } from './kept-files.ts';

const keyStart = (): string => `offprint:pack:${getBase()}`;
const stateKey = (id: string): string => `${keyStart()}${id}`;

type PackState = 'none' | 'begun' | 'kept';

function readState(id: string): PackState {
  const state = storage.read(stateKey(id));
  return state === 'begun' || state === 'kept' ? state : 'none';
}

function explain(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'AbortError') return 'Stopped. What was loaded is kept.';
  if (name === 'QuotaExceededError') {
    return 'There is no room left on this device. Remove something kept, then go on.';
  }
  if (name === 'Error') {
    return 'The site is being renewed just now. What was loaded is kept; go on in a while.';
  }
  return 'The network was cut. What was loaded is kept; go on when it is back.';
}

/** Forgets which packs are kept. */
export function forgetPacks(): void {
  const keys = storage.listKeys().filter((key) => key.startsWith(keyStart()));
  for (const key of keys) storage.remove(key);
}

const labels: Record<PackState, string> = { none: 'Keep offline', begun: 'Go on', kept: 'Remove' };

/** Fills a place with a button that keeps a pack, its size, and how far it is. */
export function showPack(place: HTMLElement, pack: Pack, name: string): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  const status = document.createElement('span');
  status.setAttribute('role', 'status');
  status.className = 'soft';
  let running: AbortController | undefined;

  const show = (message: string): void => {
    const state = readState(pack.id);
    button.textContent = running ? 'Cancel' : labels[state];
    button.setAttribute('aria-label', `${button.textContent}: ${name}`);
    const size = `${renderBytes(pack.bytes)}, ${renderCount(pack.files, 'file')}`;
    status.textContent = message === '' ? (state === 'kept' ? `Kept, ${size}` : size) : message;
  };
  const keep = async (): Promise<void> => {
    const own = new AbortController();
    running = own;
    storage.write(stateKey(pack.id), 'begun');
    show('Starting …');
    await askToPersist();
    let message = '';
    try {
      await keepPack(pack.id, {
        signal: own.signal,
        onProgress: ({ doneBytes, bytes }) => {
          if (running === own)
            show(
              `${Math.floor((doneBytes / Math.max(bytes, 1)) * 100)} % of ${renderBytes(bytes)}`,
            );
        },
      });
      storage.write(stateKey(pack.id), 'kept');
    } catch (error) {
      own.abort();
      message = explain(error);
    }
    running = undefined;
    show(message);
  };
  const remove = async (): Promise<void> => {
    await removePack(pack.id);
    storage.remove(stateKey(pack.id));
    show('');
  };
  button.addEventListener('click', () => {
    if (running) running.abort();
    else if (readState(pack.id) === 'kept') void remove();
    else void keep();
  });
  show('');
  place.replaceChildren(button, ' ', status);
  place.hidden = false;
}
