import { parseFeed } from 'feedsmith';
import { toProblem, type Problem } from '#lib/problem.ts';

/** A feed's text, RSS, Atom or JSON → what readers of feeds would stumble over. */
export function checkFeed(text: string, file: string): Problem[] {
  const ids = listIds(text);
  if (ids === undefined) return [toProblem('feed-invalid', { file })];
  if (ids.length === 0) return [toProblem('feed-empty', { file })];
  const missing = ids.filter((id) => id === undefined).length;
  const twice = new Set(ids.filter((id, index) => id !== undefined && ids.indexOf(id) < index));
  return [
    ...(missing > 0 ? [toProblem('feed-id', { file, values: { missing } })] : []),
    ...[...twice].map((id) => toProblem('feed-id-twice', { file, values: { id: id ?? '' } })),
  ];
}

/** The identity of each item; undefined when the text is no feed. */
function listIds(text: string): (string | undefined)[] | undefined {
  try {
    const parsed = parseFeed(text);
    if (parsed.format === 'rss') return (parsed.feed.items ?? []).map(({ guid }) => guid?.value);
    if (parsed.format === 'atom') return (parsed.feed.entries ?? []).map(({ id }) => id);
    if (parsed.format === 'json') return (parsed.feed.items ?? []).map(({ id }) => id);
    return undefined;
  } catch {
    return undefined;
  }
}
