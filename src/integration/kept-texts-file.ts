import { z } from 'astro/zod';
import { closeKeptTexts, openKeptTexts } from '../kept-texts.ts';
import { readKept, writeKept } from './kept-file.ts';

const textsSchema = z.record(z.string(), z.string());

/** What was made of texts, while it is at hand. */
export interface OpenTexts {
  /** Ends it; what was asked for is left for the next run, where that is wanted. */
  close: (options: { isLeft: boolean }) => void;
}

/** Makes what a run of the same code left in a file be at hand. */
export function openTextsFile(file: string, code: string): OpenTexts {
  const before = readKept(file, { code, schema: textsSchema }) ?? {};
  openKeptTexts(new Map(Object.entries(before)));
  return {
    close: ({ isLeft }) => {
      const kept = Object.fromEntries(closeKeptTexts());
      if (isLeft) writeKept(file, { code, kept });
    },
  };
}
