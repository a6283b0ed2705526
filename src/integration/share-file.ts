import { constants, copyFileSync, linkSync } from 'node:fs';

/** Gives a file a second name where the file system can, else copies it: who changes one writes it anew (`writeWhole`). */
export function shareFile(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target, constants.COPYFILE_FICLONE);
  }
}
