import { storage } from './device.ts';
import { readList, writeList } from './stored-list.ts';

const readKey = 'offprint-read';
const mostRemembered = 2000;

/** Remembers on this device that a paper's page was opened. */
export function rememberRead(): void {
  const slug = document.querySelector<HTMLElement>('[data-paper]')?.dataset['paper'];
  if (slug === undefined) return;
  const others = readList(storage, readKey).filter((known) => known !== slug);
  writeList(storage, readKey, [...others, slug].slice(-mostRemembered));
}

/** Makes the map live: a card at the pointer, topics to choose, titles to highlight, read papers dimmed. */
export function startMap(): void {
  const sheet = document.querySelector<HTMLElement>('.map-sheet');
  const card = document.querySelector<HTMLElement>('#map-card');
  const input = document.querySelector<HTMLInputElement>('#map-query');
  const status = document.querySelector<HTMLElement>('#map-status');
  if (!sheet || !card || !input || !status) return;
  const points = [...sheet.querySelectorAll<SVGAElement>('a[data-id]')];
  const filters = [...document.querySelectorAll<HTMLButtonElement>('[data-filter]')];
  const titleOf = (point: SVGAElement): string =>
    point.querySelector('title')?.textContent.trim() ?? '';
  const read = new Set(readList(storage, readKey));
  for (const point of points) {
    point.classList.toggle('is-read', read.has(point.dataset['id'] ?? ''));
    const show = (): void => {
      showCard(card, { sheet, point, title: titleOf(point) });
    };
    point.addEventListener('pointerenter', show);
    point.addEventListener('focus', () => {
      point.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      show();
    });
    for (const event of ['pointerleave', 'blur']) {
      point.addEventListener(event, () => {
        card.hidden = true;
      });
    }
  }
  const update = (): void => {
    const query = input.value.trim().toLowerCase();
    const topic = filters.find((button) => button.ariaPressed === 'true')?.dataset['filter'];
    const shown = points.filter((point) => {
      const isShown =
        titleOf(point).toLowerCase().includes(query) &&
        (topic === undefined || point.dataset['topic'] === topic);
      point.classList.toggle('is-faint', !isShown);
      return isShown;
    });
    const isAll = query === '' && topic === undefined;
    status.textContent = isAll ? '' : `${shown.length} of ${points.length}`;
  };
  input.addEventListener('input', update);
  for (const button of filters) {
    button.addEventListener('click', () => {
      const isOn = button.ariaPressed !== 'true';
      for (const other of filters) other.ariaPressed = String(other === button && isOn);
      update();
    });
  }
}

/** Puts the card beside a point, inside the sheet. */
function showCard(
  card: HTMLElement,
  { sheet, point, title }: { sheet: HTMLElement; point: SVGAElement; title: string },
): void {
  card.textContent = title;
  card.hidden = false;
  const [box, outer] = [point.getBoundingClientRect(), sheet.getBoundingClientRect()];
  const middle = box.left - outer.left + box.width / 2;
  const left = Math.max(0, Math.min(middle - card.offsetWidth / 2, outer.width - card.offsetWidth));
  const top = box.top - outer.top - card.offsetHeight - 8;
  card.style.left = `${sheet.scrollLeft + left}px`;
  card.style.top = `${top < 0 ? box.bottom - outer.top + 8 : top}px`;
}
