import { loadOffer } from './kept-files.ts';
import { startOfflinePage } from './offline-page.ts';
import { showPack } from './pack-button.ts';
import { isRefused, registerWorker } from './worker.ts';

/** A new build that waits → a note that offers it; nothing changes before the reader says so. */
function offerUpdate(waiting: ServiceWorker): void {
  if (document.querySelector('.update-note')) return;
  const note = document.createElement('p');
  note.className = 'update-note';
  note.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = 'Reload';
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      location.reload();
    });
    waiting.postMessage('skip-waiting');
  });
  note.append('New papers are here. ', button);
  document.body.append(note);
}

function watchUpdates(registration: ServiceWorkerRegistration): void {
  // The first worker ever replaces nothing.
  const offer = (): void => {
    if (registration.waiting && navigator.serviceWorker.controller)
      offerUpdate(registration.waiting);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}

/** Says `Offline` without a network, and `Ready offline` once the whole site is kept: both only when true. */
async function startIndicator(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#offline-link');
  if (!place) return;
  await navigator.serviceWorker.ready;
  const offer = await loadOffer();
  const show = (): void => {
    const isReady = navigator.serviceWorker.controller !== null && offer?.isSmall === true;
    const online = isReady ? 'Ready offline' : 'Offline use';
    place.textContent = navigator.onLine ? online : 'Offline now';
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  navigator.serviceWorker.addEventListener('controllerchange', show);
  show();
  const button = document.querySelector<HTMLElement>('[data-pack]');
  const pack = offer?.packs.find(({ id }) => id === button?.dataset['pack']);
  if (button && pack) showPack(button, pack, pack.name);
}

/** Keeps the site on the reader's device once the page is there, and says so. */
export function startOffline(): void {
  startOfflinePage();
  if (!('serviceWorker' in navigator) || isRefused() || !import.meta.env.PROD) return;
  const start = async (): Promise<void> => {
    const registration = await registerWorker();
    if (!registration) return;
    watchUpdates(registration);
    await startIndicator();
  };
  if (document.readyState === 'complete') void start();
  else addEventListener('load', () => void start(), { once: true });
}
