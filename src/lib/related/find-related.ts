import { type RelatedText, toPaperTerms } from './paper-terms.ts';
import { type ReadText, toReasons } from './reasons.ts';

/** A paper to read next, and why. */
export interface RelatedPaper {
  id: string;
  /** What both are about, the weightiest first, as a researcher would say it. */
  reasons: string[];
}

const mostRelated = 5;
/** What the main topic and each word that decided a topic count, beside the words of the text. */
const topicWeights = { main: 1, term: 1 };
/** Words that no other paper has make a paper a little more remote. */
const loneShare = 0.15;
/** Long papers aren't held quite as long as they are. */
const lengthPower = 0.85;
/** A word that more of the papers have tells nothing, once there are many. */
const commonShare = 0.1;
const manyPapers = 500;

/** A paper's terms and topics by key, with how much each counts; walked where it is needed, since all papers' are many. */
function* featuresOf({ paper, terms }: ReadText): Generator<[key: string, weight: number]> {
  for (const [key, { weight }] of terms) yield [key, weight];
  for (const [index, { topic, score, terms: decided }] of paper.topics.entries()) {
    yield [`topic:${topic}`, Math.log2(1 + score)];
    if (index === 0) yield [`main:${topic}`, topicWeights.main];
    for (const term of decided) yield [`term:${topic}:${term}`, topicWeights.term];
  }
}

const toRead = (paper: RelatedText): ReadText => ({ paper, terms: toPaperTerms(paper) });

/** Where a term stands: paper by paper, with its weight in each. */
interface Posting {
  papers: number[];
  weights: number[];
}

/** A paper that is near another, and how near: the higher, the nearer. */
export interface Neighbour {
  id: string;
  score: number;
}

/** Papers → by id up to five others of them that are nearest, each with its reasons; the order of papers changes nothing. */
export function findRelated(papers: readonly RelatedText[]): Map<string, RelatedPaper[]> {
  const texts = papers.map(toRead);
  const index = toIndex(texts);
  const toRarity = (key: string): number => rarityOf(index.postings.get(key)?.papers.length ?? 0);
  const found = texts.map((text, own): [string, RelatedPaper[]] => {
    const related = findNearest(papers, { index, own, most: mostRelated }).flatMap(({ place }) => {
      const other = texts[place];
      return other ? [{ id: other.paper.id, reasons: toReasons(text, other, toRarity) }] : [];
    });
    return [text.paper.id, related];
  });
  return new Map(found);
}

/** Papers → by id so many others of them, the nearest first. */
export function findNeighbours(
  papers: readonly RelatedText[],
  most: number,
): Map<string, Neighbour[]> {
  const index = toIndex(papers.map(toRead));
  return new Map(
    papers.map(({ id }, own) => [
      id,
      findNearest(papers, { index, own, most }).map(({ place, score }) => ({
        id: papers[place]?.id ?? '',
        score,
      })),
    ]),
  );
}

type Vector = [key: string, weight: number][];

interface TermIndex {
  postings: Map<string, Posting>;
  vectors: Vector[];
}

/** Papers → the weights of each, scaled by rarity and by the paper's length, and an index of them by key. */
function toIndex(texts: readonly ReadText[]): TermIndex {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const [key] of featuresOf(text)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = texts.length > manyPapers ? texts.length * commonShare : Infinity;
  const postings = new Map<string, Posting>();
  const vectors = texts.map((text, own) => {
    const weighed: Vector = [];
    let length = 0;
    for (const [key, weight] of featuresOf(text)) {
      const count = counts.get(key) ?? 1;
      const scaled = weight * Math.log(1 + texts.length / count);
      length += (count === 1 ? loneShare : 1) * scaled ** 2;
      if (count > 1 && (count <= most || key.startsWith('topic:'))) weighed.push([key, scaled]);
    }
    const norm = Math.sqrt(length) ** lengthPower || 1;
    const vector = weighed.map(([key, weight]): Vector[number] => [key, weight / norm]);
    for (const [key, weight] of vector) {
      const posting = postings.get(key) ?? { papers: [], weights: [] };
      posting.papers.push(own);
      posting.weights.push(weight);
      postings.set(key, posting);
    }
    return vector;
  });
  return { postings, vectors };
}

function addScores(scores: Float64Array, posting: Posting | undefined, weight: number): void {
  if (!posting) return;
  const { papers, weights } = posting;
  for (let at = 0; at < papers.length; at++) {
    const paper = papers[at] ?? 0;
    scores[paper] = (scores[paper] ?? 0) + weight * (weights[at] ?? 0);
  }
}

interface Near {
  /** The paper's place in the list. */
  place: number;
  score: number;
}

/** The papers of the highest scores; of equals the one whose id comes first. */
function findNearest(
  papers: readonly RelatedText[],
  { index, own, most }: { index: TermIndex; own: number; most: number },
): Near[] {
  const scores = new Float64Array(papers.length);
  for (const [key, weight] of index.vectors[own] ?? [])
    addScores(scores, index.postings.get(key), weight);
  const best: Near[] = [];
  const isBefore = (a: Near, b: Near): boolean =>
    a.score > b.score ||
    (a.score === b.score && (papers[a.place]?.id ?? '') < (papers[b.place]?.id ?? ''));
  // Every paper is looked at for every other: what can't be among the best is passed over before anything is made of it.
  let least = 0;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score <= 0 || score < least || place === own) continue;
    const near = { place, score };
    const last = best.at(-1);
    if (best.length === most && last && !isBefore(near, last)) continue;
    const at = best.findIndex((known) => isBefore(near, known));
    best.splice(at < 0 ? best.length : at, 0, near);
    best.length = Math.min(best.length, most);
    if (best.length === most) least = best.at(-1)?.score ?? 0;
  }
  return best;
}

/** How rare a term is, by the number of papers that have it: the rarer, the more it says. */
const rarityOf = (count: number): number => (count === 0 ? 0 : 1 / Math.log(2 + count));
