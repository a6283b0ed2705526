import { toCodedWord } from './coded-words.ts';

/** `2405.09998v2`, alone, behind `arXiv:`, or at the end of an address of arXiv, of its DOI or of one who shows its papers */
const arxivId =
  /^(?:.*[:/=.]|)(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v\d{1,3})?(?:\.pdf)?\/?(?:[?#].*)?$/i;
/** arXiv’s ids until 2007: `hep-th/9901001`, `math.AG/0101001`, whose field is no part of the id */
const oldArxivId =
  /^(?:.*(?:[:/=]|arxiv\.)|)((?:acc-phys|adap-org|alg-geom|ao-sci|astro-ph|atom-ph|bayes-an|chao-dyn|chem-ph|cmp-lg|comp-gas|cond-mat|cs|dg-ga|funct-an|gr-qc|hep-(?:ex|lat|ph|th)|math|math-ph|mtrl-th|nlin|nucl-(?:ex|th)|patt-sol|physics|plasm-ph|q-alg|q-bio|quant-ph|solv-int|supr-con))(?:\.[a-z-]{2,10})?\/(\d{7})(?:v\d{1,3})?(?:\.pdf)?\/?(?:[?#].*)?$/i;
/** `10.1000/182`, alone, behind `doi:`, or in an address */
const doi = /(?:^|[:/=])(10\.\d{4,9}\/\S+)$/;
/** What addresses add to a DOI: bioRxiv’s versions and views */
const doiView =
  /(?:v\d{1,2})?(?:[./](?:full|abstract|pdf|epdf|html|full\.pdf|full-text|article-info))?\/?$/i;
/** What an address asks of the page of a DOI */
const asked = /^(https?:\/\/[^?#]*\b10\.\d{4,9}\/[^?#]*)[?#].*$/i;
/** `https://example.org/a`; without the beginning, where the end of the host leaves no doubt: `github.com/a/b` */
const address =
  /^(?:https?:\/\/(?:www\.)?|www\.|(?=[\w.-]{1,200}\.(?:com|org|net|io|ai|co|edu|gov|dev)\/))([\w-]{1,63}(?:\.[\w-]{1,63}){1,5}(?::\d{1,5})?\/\S+)$/i;
/** OpenReview’s page and file of a paper have one id; what else it is asked for tells no papers apart. */
const openReview = /^(openreview\.net\/)\w+\?(?:\S*&)?id=([\w-]+).*$/i;
/** Other addresses of the same: of a page and of its file */
const sameAddress = /\.(?:pdf|git)$|[?#]$/i;
/** What stands around what is pasted, and no part of it */
const around = /^[<([{"'“„«]+|[>\]}"'”»,;.!?]+$/g;
/** A bracket that an id doesn’t open */
const unopened = /^([^(]*?)\)+$/;
/** What an id is called before it stands: no word to look for. */
const label = /^(?:arxiv|doi|https?):?$/i;
/** The most characters of what is pasted. */
const longest = 300;

/** What was pasted or is known of a paper, an id, DOI or address → the word by which the index knows the paper; undefined when it is none of them. */
export function toPaperKey(written: string): string | undefined {
  if (written.length > longest) return undefined;
  const pasted = decode(written.replace(asked, '$1')).replace(around, '').replace(unopened, '$1');
  const found =
    arxivId.exec(pasted)?.[1] ??
    oldArxivId.exec(pasted)?.slice(1, 3).join('/') ??
    doi.exec(pasted)?.[1]?.replace(doiView, '') ??
    address.exec(pasted)?.[1]?.replace(openReview, '$1$2').replace(sameAddress, '');
  const key = found
    ?.normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return key ? toCodedWord(key) : undefined;
}

/** Whether a word of a query only says what kind of id comes next. */
export const isIdLabel = (word: string): boolean => label.test(word);

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
