import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type LinkKind, linkSchema, type PaperLink } from '#lib/schema.ts';

/** Hosts that tell by themselves what they keep, with the path's beginning where that decides. */
const knownPlaces: [place: RegExp, kind: LinkKind][] = [
  [/^huggingface\.co\/datasets\//, 'data'],
  [/^(?:(?:www\.)?kaggle\.com\/datasets|zenodo\.org|figshare\.com|data\.)/, 'data'],
  [/^huggingface\.co\/(?!papers|spaces|blog|collections)[^/]+\/[^/]+/, 'model'],
  [/^(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//, 'code'],
];
/** Words before a link that tell what it leads to, where its host does not. */
const knownWords: [words: RegExp, kind: LinkKind][] = [
  [/\b(?:codes?|codebase|source|implementation|repository|repo)\b/i, 'code'],
  [/\b(?:datasets?|data|benchmark|corpus)\b/i, 'data'],
  [/\b(?:models?|weights|checkpoints?)\b/i, 'model'],
];
/** arXiv and DOI addresses cite other papers. */
const citation = /^(?:www\.)?(?:arxiv\.org|doi\.org|dx\.doi\.org)\//;
/** The scheme of an address. */
const scheme = /^https?:\/\//i;

const sentenceLength = 100;

function toKind(url: string, before: string): LinkKind {
  const place = url.replace(scheme, '').toLowerCase();
  const byPlace = knownPlaces.find(([pattern]) => pattern.test(place));
  if (byPlace) return byPlace[1];
  const sentence = before.slice(-sentenceLength).split('. ').at(-1) ?? '';
  return knownWords.find(([pattern]) => pattern.test(sentence))?.[1] ?? 'project';
}

/** An abstract's tree → the links in it, each address once, in order; citations of papers are none of them. */
export function findLinks(tree: Root): PaperLink[] {
  const links = new Map<string, PaperLink>();
  visit(tree, 'link', (node, index, parent) => {
    const before = parent ? toString(parent.children.slice(0, index)) : '';
    const link = linkSchema.safeParse({ kind: toKind(node.url, before), url: node.url });
    if (link.success && !citation.test(node.url.replace(scheme, '')))
      links.set(node.url, link.data);
  });
  return [...links.values()];
}
