/** Files of a built site that tell a host how to serve it, and that no reader is served. */
export const hostFiles: readonly string[] = ['_headers', '_redirects', '.htaccess'];

/** Whether a path of the site, from its base with a slash before it, is one of {@link hostFiles}. */
export function isHostFile(path: string): boolean {
  return hostFiles.some((name) => path === `/${name}`);
}
