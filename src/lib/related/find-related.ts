import { type PaperTerm, type RelatedText, toPaperTerms } from './paper-terms.ts';
import { toReasons } from './reasons.ts';

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

/** A paper's terms and topics by key. */
type Features = Map<string, PaperTerm>;

function toFeatures(paper: RelatedText): Features {
  const features = toPaperTerms(paper);
  for (const [index, { topic, score, terms }] of paper.topics.entries()) {
    features.set(`topic:${topic}`, { weight: Math.log2(1 + score), label: '' });
    if (index === 0) features.set(`main:${topic}`, { weight: topicWeights.main, label: '' });
    for (const term of terms)
      features.set(`term:${topic}:${term}`, { weight: topicWeights.term, label: term });
  }
  return features;
}

/** Where a term stands: paper by paper, with its weight in each. */
interface Posting {
  papers: number[];
  weights: number[];
}

/** Papers → by id up to five others of them that are nearest, each with its reasons; the order of papers changes nothing. */
export function findRelated(papers: readonly RelatedText[]): Map<string, RelatedPaper[]> {
  const { postings, vectors } = toIndex(papers.map(toFeatures));
  const toRarity = (key: string): number => rarityOf(postings.get(key)?.papers.length ?? 0);
  const scores = new Float64Array(papers.length);
  return new Map(
    papers.map(({ id }, own) => {
      scores.fill(0);
      for (const [key, weight] of vectors[own] ?? []) addScores(scores, postings.get(key), weight);
      scores[own] = 0;
      const nearest = findNearest(scores, papers);
      const related = nearest.flatMap((other) => {
        const [one, two] = [papers[own], papers[other]];
        return one && two ? [{ id: two.id, reasons: toReasons(one, two, toRarity) }] : [];
      });
      return [id, related];
    }),
  );
}

type Vector = [key: string, weight: number][];

/** Features → each paper's weights, scaled by rarity and by the paper's length, and an index of them by key. */
function toIndex(features: readonly Features[]): {
  postings: Map<string, Posting>;
  vectors: Vector[];
} {
  const counts = new Map<string, number>();
  for (const paper of features) {
    for (const key of paper.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = features.length > manyPapers ? features.length * commonShare : Infinity;
  const postings = new Map<string, Posting>();
  const vectors = features.map((paper, own) => {
    const weighed: Vector = [];
    let length = 0;
    for (const [key, { weight }] of paper) {
      const count = counts.get(key) ?? 1;
      const scaled = weight * Math.log(1 + features.length / count);
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

/** The papers of the highest scores; of equals the one whose id comes first. */
function findNearest(scores: Float64Array, papers: readonly RelatedText[]): number[] {
  const best: number[] = [];
  const isBefore = (a: number, b: number): boolean => {
    const [one, two] = [scores[a] ?? 0, scores[b] ?? 0];
    return one > two || (one === two && (papers[a]?.id ?? '') < (papers[b]?.id ?? ''));
  };
  for (let paper = 0; paper < scores.length; paper++) {
    if ((scores[paper] ?? 0) <= 0) continue;
    const last = best.at(-1);
    if (best.length === mostRelated && last !== undefined && !isBefore(paper, last)) continue;
    const place = best.findIndex((known) => isBefore(paper, known));
    best.splice(place < 0 ? best.length : place, 0, paper);
    best.length = Math.min(best.length, mostRelated);
  }
  return best;
}

/** How rare a term is, by the number of papers that have it: the rarer, the more it says. */
const rarityOf = (count: number): number => (count === 0 ? 0 : 1 / Math.log(2 + count));
