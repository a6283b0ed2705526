/** Does a work for each item in order, so many at once; rejects with the first failure, after which nothing new is begun. */
export async function runPool<T>(
  items: readonly T[],
  { atOnce }: { atOnce: number },
  work: (item: T) => Promise<void>,
): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
      try {
        await work(item);
      } catch (cause) {
        waiting.length = 0;
        throw cause;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
