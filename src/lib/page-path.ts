/** A page's file in its folder: `papers/a/index.html`. */
const folderPage = /(^|\/)index\.html$/;

/** A built file → the path that it is asked for by: a page by its folder, `papers/a/index.html` → `papers/a/`. */
export function toPagePath(file: string): string {
  return file.replace(folderPage, '$1');
}
