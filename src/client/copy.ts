import { copyText, setTimer } from './device.ts';

const told = 2500;

/** A button says for a moment what it did; screen readers hear it, since the button has the focus. */
function say(button: HTMLElement, words: string): void {
  button.dataset['label'] ??= button.textContent;
  button.textContent = words;
  setTimer(() => {
    button.textContent = button.dataset['label'] ?? '';
  }, told);
}

const textOf = (id = ''): string => document.getElementById(id)?.textContent ?? '';

async function copy(button: HTMLElement): Promise<void> {
  try {
    await copyText(textOf(button.dataset['copy']));
    say(button, 'Copied');
  } catch {
    say(button, 'Not copied: select the text instead');
  }
}

/** Makes a file of what the page shows. */
function save(button: HTMLElement): void {
  const { save: id, file = 'citation.txt', type = 'text/plain' } = button.dataset;
  const url = URL.createObjectURL(new Blob([textOf(id), '\n'], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}

/** Makes the buttons live that copy a text of the page or save it as a file. */
export function startCopyButtons(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-copy]'))
    button.addEventListener('click', () => void copy(button));
  for (const button of document.querySelectorAll<HTMLElement>('[data-save]'))
    button.addEventListener('click', () => {
      save(button);
    });
}
