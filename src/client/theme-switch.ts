import { storage } from './device.ts';

const key = 'offprint-theme';

function isDark(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Makes the header's button switch between the light and the dark theme, and say which one comes. */
export function startThemeSwitch(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme-switch');
  if (!button) return;
  const show = (): void => {
    const next = isDark() ? 'Light' : 'Dark';
    button.textContent = next;
    button.setAttribute('aria-label', `${next} theme`);
  };
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    storage.write(key, theme);
    show();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  show();
}
