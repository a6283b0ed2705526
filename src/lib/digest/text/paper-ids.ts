import { decodeReferences } from '#lib/text/references.ts';
import { arxivSchema, doiSchema } from '#lib/schema.ts';

/** An arXiv id as it is printed, with its version where it has one. */
export interface ArxivId {
  /** Without its version. */
  arxiv: string;
  /** Counted from 1. */
  version?: number;
}

/** `2401.00001v2`, `arXiv:2401.00001`, `oai:arXiv.org:2401.00001v1`, `hep-th/9901001v3` */
const printedId =
  /^(?:oai:)?(?:arxiv(?:\.org)?:)?\s?(?<arxiv>\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v(?<version>\d{1,3}))?$/i;
/** Addresses whose path is a paper's id: `https://arxiv.org/abs/2401.00001v2`, `hf.co/papers/2401.00001`. */
const paperAddress =
  /^(?:https?:\/\/)?(?:(?:www\.|export\.|rss\.)?arxiv\.org\/(?:abs|pdf|html)|(?:www\.)?alphaxiv\.org\/abs|ar5iv(?:\.labs\.arxiv)?\.org\/(?:abs|html)|(?:www\.)?huggingface\.co\/papers|hf\.co\/papers|(?:www\.)?papers\.cool\/arxiv|doi\.org\/10\.48550\/arxiv\.)[/.]?(?<id>[\w.\-/]{6,40}?)(?:\.pdf)?\/?(?:[?#].*)?$/i;
/** The ask to log in for a vote, which names the paper: `huggingface.co/login?next=%2Fpapers%2F2401.00001`. */
const loginAddress =
  /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/login\?next=(?:%2F|\/)papers(?:%2F|\/)(?<id>[\w.]{6,20})$/i;
/** A link inside Hugging Face: `/papers/2401.00001`. */
const relativeAddress = /^\/papers\/(?<id>\d{4}\.\d{4,5})(?:#.*)?$/;
/** DOIs that arXiv gives to its own: `10.48550/arXiv.2401.00001`. */
const arxivDoi = /^10\.48550\/arxiv\.(?<id>.+)$/i;
/** What people print before a DOI: `https://doi.org/`, `doi:`. */
const doiPrefix = /^(?:(?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/|doi:\s?|info:doi\/)/i;

/** A printed id → id and version, or nothing when it is none. */
export function parseArxivId(printed: string): ArxivId | undefined {
  const { arxiv = '', version } = printedId.exec(printed.trim())?.groups ?? {};
  if (!arxivSchema.safeParse(arxiv).success || isImpossible(arxiv)) return undefined;
  return { arxiv, ...(Number(version) > 0 ? { version: Number(version) } : {}) };
}

/** `2413.00001` names a thirteenth month. */
function isImpossible(arxiv: string): boolean {
  const month = Number(/(?:^|\/)\d\d(\d\d)/.exec(arxiv)?.[1]);
  return month < 1 || month > 12;
}

/** The address of a paper's own page → its id, or nothing when it is the address of something else. */
export function parsePaperAddress(url: string): ArxivId | undefined {
  const match = paperAddress.exec(url) ?? relativeAddress.exec(url) ?? loginAddress.exec(url);
  return match?.groups?.['id'] ? parseArxivId(match.groups['id']) : undefined;
}

/** Whether an address asks for a log-in, as the vote above a paper does. */
export function isLoginAddress(url: string): boolean {
  return loginAddress.test(url);
}

/** `49:8%3C693` → `49:8<693`; what is no code stays. */
function decodeSigns(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

/** A printed DOI → the fields of an identity: arXiv's own DOIs are arXiv ids. */
export function parseDoi(printed: string): { doi?: string; arxiv?: string; version?: number } {
  const plain = decodeReferences(printed.trim());
  const bare = plain.replace(doiPrefix, '');
  // Only an address encodes signs; a DOI itself may hold any.
  const doi = bare.length < plain.length ? decodeSigns(bare) : bare;
  const own = arxivDoi.exec(doi)?.groups?.['id'];
  if (own) return parseArxivId(own) ?? {};
  return doiSchema.safeParse(doi).success ? { doi } : {};
}
