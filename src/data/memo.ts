/**
 * What is made of content, as a function that makes it once a build. While developing it is made anew at each call, as are
 * the values that were made of it, since files may have changed.
 */
export function memo<T>(
  load: () => Promise<T>,
  isDeveloping: boolean = import.meta.env.DEV,
): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (isDeveloping ? load() : (made ??= load()));
}
