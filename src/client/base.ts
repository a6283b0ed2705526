/** The site's base, as `/` or `/repo/`. */
export function getBase(): string {
  return (document.documentElement.dataset['base'] ?? '/').replace(/\/*$/, '/');
}
