import type { DigestEntry } from '#lib/digest/digest.ts';

/** A value that stands for none: `N/A`, `null`, `to appear`. */
const noValue =
  /^(?:n\/?\s?a|none|null|nil|nan|undefined|unknown|tb[ad]|todo|missing|empty|not (?:available|applicable|provided|found|given)|to appear|coming soon)$/i;
/** What services write in place of an abstract: `No abstract available`, `Abstract not found`, `International audience`. */
const noAbstract =
  /^(?:(?:sorry,? )?(?:there (?:is|was) |this \w{1,12} (?:has|does not have) |we have )?(?:no|an?|without(?: an)?|any) (?:abstract|summary|description)s?(?: text)?(?: (?:is|was|are))?(?: (?:currently|yet))?(?: (?:available|provided|present|found|given|supplied|listed|needed|not available|unavailable))?(?: (?:for|in|from) [\w ]{1,60})?|(?:the )?(?:abstract|summary|description) (?:(?:is|was) )?(?:currently )?(?:not |un)(?:yet )?(?:available|provided|present|found|given|supplied)(?: (?:for|in|from) [\w ]{1,60})?|(?:abstract|summary|description)(?: (?:is|was))? (?:missing|tba|tbd|to appear|to follow|forthcoming|n\/?a|none)|(?:inter)?national audience)$/i;
/** Brackets around it and a full stop at its end, and its own name before it: `[No abstract.]`, `Abstract: N/A`. */
const edges = /^[\s[({<"'“*_]+|[\s\])}>"'”*_.!…]+$/g;
const ownName = /^(?:abstract|summary)\s*[:.—–-]\s*(?=\S)/i;
/** Longer texts are no such phrase. */
const longest = 160;

/** Whether a text only says that there is no abstract, or says nothing. */
export function isNoAbstract(text: string): boolean {
  if (text.length > longest) return false;
  const bare = text.replace(edges, '').replace(ownName, '').replace(edges, '');
  return !/[\p{L}\p{N}]/u.test(bare) || noValue.test(bare) || noAbstract.test(bare);
}

/** An entry whose abstract only says that there is none → it without one. */
export function withoutPlaceholder(entry: DigestEntry): DigestEntry {
  if (entry.abstract === '' || !isNoAbstract(entry.abstract)) return entry;
  const { marks = {}, ...rest } = entry;
  return { ...rest, abstract: '', ...(marks.title ? { marks: { title: marks.title } } : {}) };
}
