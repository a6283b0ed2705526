import type { LinkedLine } from './linked-lines.ts';

/** Words of which links’ labels are made, and no title: `our paper`, `[1] arXiv:2401.00001 [pdf, html, other]`, `read more here`. */
const labelWord =
  /^(?:papers?|preprints?|pdf|arxiv|abs|abstract|html|links?|url|code|github|repo|project|pages?|website|site|home|homepage|demo|videos?|slides|doi|hf|here|other|format|the|our|this|their|its|original|full|read|more|see|in|on|at|\d[\d.]*(?:v\d{1,3})?)$/i;
/** What a sentence has before a link that only points at a paper: `as in the [paper](…)`. */
const pointer = /(?:^|\s)(?:the|our|this|that|their|its|a|an|in|see|by|of|to|from|with)\s+$/i;

/** Whether a text only points at a paper, as a link’s label does, and names none. */
export function isLinkLabel(text: string): boolean {
  const words = text.split(/[^\p{L}\p{N}.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.every((word) => labelWord.test(word.replace(/\.+$/, '')));
}

/** Whether a line with a link to a paper is a sentence around that link, so that its title is none. */
export function isAboutLink({ text, links }: LinkedLine, title: string): boolean {
  if (title === '') return false;
  if (isLinkLabel(title)) return true;
  return links.some(({ label }) => {
    const place = text.indexOf(label);
    const isInTitle = label !== '' && title !== label && title.includes(label);
    const before = text.slice(Math.max(0, place - 20), Math.max(0, place));
    return isInTitle && isLinkLabel(label) && pointer.test(before);
  });
}
