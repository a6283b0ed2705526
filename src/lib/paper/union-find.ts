/** Sets that grow together: each member belongs to one group, and groups are joined (union–find). */
export interface Groups {
  /** A member → the one that stands for its group. */
  find: (member: string) => string;
  join: (one: string, other: string) => void;
}

/** Members are made by naming them; each begins alone. */
export function createGroups(): Groups {
  const parents = new Map<string, string>();
  const find = (member: string): string => {
    let [top, parent] = [member, parents.get(member)];
    while (parent !== undefined) [top, parent] = [parent, parents.get(parent)];
    // Every member on the way now points to the top, which keeps later ways short.
    for (let at = member; at !== top;) {
      const next = parents.get(at) ?? top;
      parents.set(at, top);
      at = next;
    }
    return top;
  };
  const join = (one: string, other: string): void => {
    const [top, below] = [find(one), find(other)];
    if (top !== below) parents.set(below, top);
  };
  return { find, join };
}
