import { isPassedOver } from '#lib/passed-over.ts';
import { type Problem, toProblem } from '#lib/problem.ts';
import { type DigestName, parseDigestName, toNameProblem } from './digest-name.ts';
import type { KnownFormats } from './formats.ts';

/** What lies in a folder, as Node lists it. */
export interface FolderEntry {
  name: string;
  isFile: () => boolean;
  isSymbolicLink: () => boolean;
}

/** A folder's files that may be digests, and a problem for all that can't be one. */
export interface ListedFiles {
  names: string[];
  problems: Problem[];
}

/** A file whose name is a digest's. */
export interface DigestFile extends DigestName {
  /** Path relative to the root. */
  file: string;
  /** The file's name in its folder. */
  fileName: string;
}

/** A folder's digests, and a problem for everything else that lies in it. */
export interface DigestFiles {
  digests: DigestFile[];
  problems: Problem[];
}

/** A folder → its plain files by name, whatever their names say. Links and folders are named, notes and temporary files passed over. */
export function listPlainFiles(entries: FolderEntry[], folder: string): ListedFiles {
  const content = entries.filter(({ name }) => !isPassedOver(name));
  const names = content.filter((entry) => entry.isFile()).map(({ name }) => name);
  const others = content.filter((entry) => !entry.isFile());
  const problems = others.map((entry) =>
    toProblem(entry.isSymbolicLink() ? 'digest-link' : 'digest-file', {
      file: `${folder}/${entry.name}`,
    }),
  );
  return { names: names.sort(), problems };
}

/** The folder of digests → what of it is a digest: the one answer for all who read it. */
export function findDigestFiles(
  entries: FolderEntry[],
  { folder, ...known }: KnownFormats & { folder: string },
): DigestFiles {
  const { names, problems } = listPlainFiles(entries, folder);
  const digests = new Map<string, DigestFile>();
  const faults = names.flatMap((fileName) => {
    const file = `${folder}/${fileName}`;
    const name = parseDigestName(fileName, known);
    if (!name) return [toNameProblem(file, known)];
    const other = digests.get(name.id)?.file;
    if (other) return [toProblem('digest-id', { file, values: { id: name.id, other } })];
    digests.set(name.id, { ...name, file, fileName });
    return [];
  });
  return { digests: [...digests.values()], problems: [...faults, ...problems] };
}
