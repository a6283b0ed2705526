/** Runs a task on each item, `limit` at a time: a disk or a host answers several faster than one after another. */
export async function inParallel<Item>(
  items: Item[],
  limit: number,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const work = async (): Promise<void> => {
    for (const item of queue) await task(item);
  };
  await Promise.all(Array.from({ length: limit }, work));
}
