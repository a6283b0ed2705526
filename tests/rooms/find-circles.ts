/** A file's path → the files that it imports. */
export type FileGraph = ReadonlyMap<string, readonly string[]>;

/** Files and what they import → a way through files that leads back to where it began, for each circle that is come upon. */
export function findCircles(graph: FileGraph): string[][] {
  const done = new Set<string>();
  const circles: string[][] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file);
    if (at >= 0) circles.push([...way.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return circles;
}
