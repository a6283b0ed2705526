import { posix } from 'node:path';
import type { ModuleUse } from './read-imports.ts';
import { resolveImport, type ImportsMap, type Target } from './resolve-import.ts';
import { rooms, type Room } from './room-rules.ts';

/** A file's path from the project's root and the modules it names → what is against the rules, a sentence each. */
export function findBreaches(
  file: string,
  uses: readonly ModuleUse[],
  imports: ImportsMap,
): string[] {
  const own = findPlace(file);
  if (own === testPlace) return [];
  const room = rooms[own ?? ''];
  if (own === undefined || !room) return [`${file} lies in no room of tests/rooms/room-rules.ts`];
  return uses.flatMap((use) => {
    const target = use.module === undefined ? use.module : resolveImport(use.module, file, imports);
    const reason = explainBreach(use, target, { own, room });
    return reason === undefined
      ? []
      : [`${file}:${use.line} imports ${use.module ?? 'a computed name'}: ${reason}`];
  });
}

/** Tests may import whatever they test, and nothing but a test may import them. */
const testPlace = 'tests';

/** The place of the room that a file lies in: the one that is said most exactly. */
function findPlace(file: string): string | undefined {
  if (file.startsWith('tests/') || /\.test\.ts$|\/fixtures\//.test(file)) return testPlace;
  return Object.keys(rooms)
    .filter((place) => isAt(file, place))
    .sort((a, b) => b.length - a.length)[0];
}

/** A place is a file, a folder with all that is in it (`src/data/`), or the files of a folder alone (`src/lib/*`). */
function isAt(file: string, place: string): boolean {
  if (place.endsWith('/*')) return posix.dirname(file) === place.slice(0, -2);
  return place.endsWith('/') ? file.startsWith(place) : file === place;
}

function explainBreach(
  { module, isType }: ModuleUse,
  target: Target | undefined,
  { own, room }: { own: string; room: Room },
): string | undefined {
  if (module === undefined) return room.mayCompute ? undefined : 'no one can tell what that is';
  if (!target) return 'it leads to no file of the project';
  if ('package' in target) {
    const isKnown = (room.packages ?? []).some((name) => isNamed(target.package, name));
    return isKnown ? undefined : `${own} may not import the package ${target.package}`;
  }
  const to = findPlace(target.file);
  if (to === undefined) return `${target.file} lies in no room`;
  const allowed = [...room.rooms, ...(isType ? (room.types ?? []) : [])];
  if (to === own || allowed.some((place) => to === place || isInside(to, place))) return undefined;
  return `${own} may not import ${to}`;
}

const isInside = (room: string, folder: string): boolean =>
  folder.endsWith('/') && room.startsWith(folder);

const isNamed = (name: string, known: string): boolean =>
  known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : name === known;
