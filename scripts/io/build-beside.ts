import { relative } from 'node:path';
import { beginSite, type SiteFolders } from './next-site.ts';
import { statIfThere } from './site-place.ts';

/** A build that has begun. */
export interface RunningBuild {
  /** Where it writes to. */
  folder: string;
  /** Puts what was built in place. */
  finish: () => void;
}

/** What asks a process to end, and the exit code that says so. */
const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Begins a build beside the site that stands. Whatever ends the process before it is finished, its folder goes, and a line says what stands. */
export function buildBeside(folders: SiteFolders): RunningBuild {
  const next = beginSite(folders);
  const stops = Object.entries(signals).map(([signal, code]) => ({
    signal,
    stop: () => process.exit(code),
  }));
  const giveUp = (): void => {
    next.discard();
    process.stderr.write(`${renderStanding(folders.out)}\n`);
  };
  process.once('exit', giveUp);
  for (const { signal, stop } of stops) process.once(signal, stop);
  return {
    folder: next.folder,
    finish: () => {
      next.putInPlace();
      process.off('exit', giveUp);
      for (const { signal, stop } of stops) process.off(signal, stop);
    },
  };
}

/** `The site in dist is still the one of 2025-03-18 09:30.` */
function renderStanding(out: string): string {
  const shown = relative('.', out);
  const made = statIfThere(`${out}/index.html`)?.mtime;
  if (!made) return `There is still no site in ${shown}.`;
  return `The site in ${shown} is still the one of ${renderMinute(made)}.`;
}

/** In the time of this machine. */
function renderMinute(date: Date): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
