import { getWorkers, isOnline, setTimer } from './device.ts';
import { loadOffer, removeCaches } from './kept-files.ts';
import { startOfflinePage } from './offline-page.ts';
import { showPack } from './pack-button.ts';
import { isGone, isRefused, registerWorker } from './worker.ts';

/** Says something at the foot of the page, with a button that does something about it; once a page. */
function showNote(text: string, label: string, act: () => void): void {
  if (document.querySelector('.update-note')) return;
  const note = document.createElement('p');
  note.className = 'update-note';
  note.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = label;
  button.addEventListener('click', act);
  note.append(text, ' ', button);
  document.body.append(note);
}

/** How long a worker that waits is given to take over before it is asked again, in milliseconds. */
const patience = 1000;

/** Asks a worker that waits to take over until it does: a browser whose old worker was just starting forgets that it was asked. */
function takeOver(waiting: ServiceWorker): void {
  if (waiting.state !== 'installed') return;
  waiting.postMessage('skip-waiting');
  setTimer(() => {
    takeOver(waiting);
  }, patience);
}

/** A new build that waits → a note that offers it; nothing changes before the reader says so. */
function offerUpdate(waiting: ServiceWorker, workers: ServiceWorkerContainer): void {
  showNote('New papers are here.', 'Reload', () => {
    const reload = (): void => {
      location.reload();
    };
    workers.addEventListener('controllerchange', reload, { once: true });
    takeOver(waiting);
  });
}

/** The site is gone from its address → a note that says so, and offers to remove the copy that is read. */
function offerRemoval(registration: ServiceWorkerRegistration): void {
  const remove = async (): Promise<void> => {
    await removeCaches();
    await registration.unregister();
    location.reload();
  };
  showNote(
    'This site is no longer at its address: you are reading the copy that is kept on your device.',
    'Remove the copy',
    () => void remove(),
  );
}

function watchUpdates(
  registration: ServiceWorkerRegistration,
  workers: ServiceWorkerContainer,
): void {
  // The first worker ever replaces nothing.
  const offer = (): void => {
    if (registration.waiting && workers.controller) offerUpdate(registration.waiting, workers);
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
}

/** Says `Offline` without a network, and `Ready offline` once the whole site is kept: both only when true. */
async function startIndicator(workers: ServiceWorkerContainer): Promise<void> {
  const place = document.querySelector<HTMLElement>('#offline-link');
  if (!place) return;
  await workers.ready;
  const offer = await loadOffer();
  const show = (): void => {
    const isReady = workers.controller !== null && offer?.isSmall === true;
    const online = isReady ? 'Ready offline' : 'Offline use';
    place.textContent = isOnline() ? online : 'Offline now';
  };
  addEventListener('online', show);
  addEventListener('offline', show);
  workers.addEventListener('controllerchange', show);
  show();
  const button = document.querySelector<HTMLElement>('[data-pack]');
  const pack = offer?.packs.find(({ id }) => id === button?.dataset['pack']);
  if (button && pack) showPack(button, pack, pack.name);
}

/** Keeps the site on the reader's device once the page is there, and says so. */
export function startOffline(): void {
  startOfflinePage();
  const workers = getWorkers();
  if (!workers || isRefused() || !import.meta.env.PROD) return;
  const start = async (): Promise<void> => {
    const registration = await registerWorker();
    if (!registration) return;
    watchUpdates(registration, workers);
    workers.controller?.postMessage('opened');
    await startIndicator(workers);
    if (workers.controller && isOnline() && (await isGone())) offerRemoval(registration);
  };
  if (document.readyState === 'complete') void start();
  else addEventListener('load', () => void start(), { once: true });
}
