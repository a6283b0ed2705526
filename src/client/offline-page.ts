import { renderBytes, sumBytes, type SiteFile } from '#lib/offline/site-files.ts';
import { getBase } from './base.ts';
import { getCaches, getWorkers } from './device.ts';
import { listKept, loadOffer, removeCaches } from './kept-files.ts';
import { forgetPacks, showPack } from './pack-button.ts';
import { getRegistration, isRefused, registerWorker, setRefused } from './worker.ts';

const kinds: [name: string, pattern: RegExp][] = [
  ['Papers', /^papers\/(?!by-title\/|\d+\/)[^/]+\/$/],
  ['Search', /^(?:pagefind|search)\//],
  ['Fonts, styles and scripts', /^(?:_astro|icons)\//],
  ['Feeds and citations', /\.(?:xml|json|bib|ris|md|opml|txt|epub)$/],
  ['Other pages', /\/$|^$/],
  ['Other files', /./],
];

function toRow(cells: (string | number)[]): HTMLTableRowElement {
  const row = document.createElement('tr');
  row.append(
    ...cells.map((cell, at) => {
      const element = document.createElement(at === 0 ? 'th' : 'td');
      if (at === 0) element.setAttribute('scope', 'row');
      element.textContent = String(cell);
      return element;
    }),
  );
  return row;
}

/** What a kept file weighs, as its own headers say. */
async function measureKept(paths: ReadonlySet<string>): Promise<SiteFile[]> {
  const files: SiteFile[] = [];
  for (const path of paths) {
    const response = await getCaches()?.match(path);
    const bytes = Number(response?.headers.get('Content-Length') ?? 0);
    files.push([path.slice(getBase().length), bytes, '']);
  }
  return files;
}

async function showKept(): Promise<void> {
  const table = document.querySelector<HTMLTableElement>('#offline-kept');
  const state = document.querySelector<HTMLElement>('#offline-state');
  const remove = document.querySelector<HTMLElement>('#offline-remove');
  const start = document.querySelector<HTMLElement>('#offline-start');
  if (!table?.tBodies[0] || !state || !remove || !start) return;
  const kept = await listKept();
  const isKept = kept.size > 0 && (await getRegistration())?.active != null;
  remove.hidden = kept.size === 0;
  start.hidden = !isRefused();
  table.hidden = kept.size === 0;
  state.textContent = isKept
    ? 'Ready: what is listed here can be read without a network.'
    : isRefused()
      ? 'Nothing is kept, as you wished.'
      : 'Nothing is kept yet.';
  const files = await measureKept(kept);
  const rows = kinds.map(([name, pattern], at) => {
    const own = files.filter(
      ([path]) => kinds.findIndex(([, other]) => other.test(path)) === at && pattern.test(path),
    );
    return own.length === 0 ? [] : [toRow([name, own.length, renderBytes(sumBytes(own))])];
  });
  const all = toRow(['All', files.length, renderBytes(sumBytes(files))]);
  table.tBodies[0].replaceChildren(...rows.flat(), all);
}

async function removeAll(): Promise<void> {
  setRefused(true);
  await removeCaches();
  await (await getRegistration())?.unregister();
  forgetPacks();
  await showKept();
}

async function showPacks(): Promise<void> {
  const section = document.querySelector<HTMLElement>('#offline-packs');
  const list = section?.querySelector('ul');
  const offer = await loadOffer();
  if (!section || !list || !offer || offer.packs.length === 0) return;
  list.replaceChildren(
    ...offer.packs.map((pack) => {
      const item = document.createElement('li');
      const name = document.createElement('span');
      name.textContent = pack.name;
      const place = document.createElement('span');
      showPack(place, pack, pack.name);
      item.append(name, place);
      return item;
    }),
  );
  section.hidden = false;
}

/** Makes the page that says what is kept live. */
export function startOfflinePage(): void {
  if (!document.querySelector('#offline-page')) return;
  const workers = getWorkers();
  if (!getCaches() || !workers) {
    const state = document.querySelector('#offline-state');
    if (state) state.textContent = 'This browser keeps nothing here: that needs HTTPS.';
    return;
  }
  document.querySelector('#offline-remove')?.addEventListener('click', () => void removeAll());
  document.querySelector('#offline-start')?.addEventListener('click', () => {
    setRefused(false);
    void registerWorker();
    void workers.ready.then(showKept);
  });
  void workers.ready.then(showKept);
  void showKept();
  void showPacks();
}
