import { linkSchema, type PaperLink } from '#lib/schema.ts';
import { isLinkLabel } from './link-labels.ts';
import type { LineLink, LinkedLine } from './linked-lines.ts';

/** Where conferences, journals and libraries keep a paper each, under addresses that hold no id that is known here. */
const paperPlace = new RegExp(
  String.raw`^https?://(?:www\.)?(?:${[
    String.raw`openreview\.net/(?:forum|pdf|attachment)\?id=`,
    String.raw`aclanthology\.org/[A-Z0-9]`,
    String.raw`proceedings\.mlr\.press/v\d`,
    String.raw`(?:papers\.nips\.cc|papers\.neurips\.cc|proceedings\.neurips\.cc)/paper`,
    String.raw`openaccess\.thecvf\.com/content`,
    String.raw`ecva\.net/papers/`,
    String.raw`jmlr\.org/(?:papers|beta/papers)/`,
    String.raw`ieeexplore\.ieee\.org/(?:abstract/)?document/`,
    String.raw`semanticscholar\.org/paper/`,
    String.raw`usenix\.org/(?:conference/[^/]+/presentation|system/files)/`,
    String.raw`eprint\.iacr\.org/\d{4}/`,
    String.raw`ojs\.aaai\.org/index\.php/`,
    String.raw`isca-archive\.org/`,
    String.raw`dblp\.(?:org|uni-trier\.de)/rec/`,
    String.raw`hal\.(?:science|inria\.fr|archives-ouvertes\.fr)/\w{2,12}-\d`,
    String.raw`drops\.dagstuhl\.de/(?:entities/document|opus)/`,
    String.raw`ceur-ws\.org/Vol-\d`,
    String.raw`nature\.com/articles/`,
    String.raw`sciencedirect\.com/science/article/`,
  ].join('|')})`,
  'i',
);
const pdf = /^https?:\/\/[^\s?#]{4,400}\.pdf(?:[?#].*)?$/i;
/** What else lies in a PDF, by its link’s label. */
const besidePaper = /\b(?:slides?|poster|talk|supp|supplement\w{0,8}|appendix|manual|guide|cv)\b/i;

/** Whether a link leads to a place that keeps papers, so that it is one. */
export const isPaperPlace = ({ url }: LineLink): boolean => paperPlace.test(url);

/** Whether a link leads to a paper, if the line around it tells of one: to a PDF that is no other thing. */
export const isPaperFile = (link: LineLink): boolean =>
  (isPaperPlace(link) && !link.url.includes('view=bibtex')) ||
  (pdf.test(link.url) && !besidePaper.test(link.label));

/** Whether a link of a line is a paper’s title and leads to where papers are kept. */
export function hasTitledPlace({ links }: LinkedLine): boolean {
  return links.some((link) => isPaperPlace(link) && !isLinkLabel(link.label));
}

/** A record’s addresses → a link for each that leads to the paper; addresses with an id of their own are ids. */
export function toPaperLinks(...urls: string[]): PaperLink[] {
  const places = new Set(urls.filter((url) => isPaperFile({ label: '', url })));
  return [...places].flatMap((url) => linkSchema.safeParse({ kind: 'paper', url }).data ?? []);
}
