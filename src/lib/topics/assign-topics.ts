import { compareBy, descending } from '#lib/order.ts';
import { findPhrases, type FoundPhrase, type Phrase, toPhrases } from './phrases.ts';
import { toSentences, type Word } from '#lib/words/sentences.ts';
import type { Topic, TopicTerm } from './topic-schema.ts';

/** What topics are found in. Both plain text. */
export interface TopicText {
  title: string;
  abstract: string;
}

/** A topic of a paper. */
export interface AssignedTopic {
  /** The topic's slug. */
  topic: string;
  score: number;
  /** The phrases that decided, as the taxonomy spells them. */
  terms: string[];
}

/** The taxonomy, made ready once for many papers. */
export interface CompiledTopics {
  /** The main topic first, then up to three more. */
  assign: (paper: TopicText) => AssignedTopic[];
  /** Every topic that a word speaks for, the likeliest first. */
  weigh: (paper: TopicText) => AssignedTopic[];
}

/** A phrase of one topic's term. */
interface TermPhrase extends Phrase {
  topic: string;
  spelling: string;
  term: TopicTerm;
}

/** A phrase in the title counts as much as this many in the abstract. */
const titleWeight = 3;
/** What a further topic needs: this score, and this share of the main topic's up to a score that is enough. */
const furtherScore = 2.5;
const furtherShare = 0.3;
const furtherEnough = 4;
const mostTopics = 4;

function toTermPhrases({ slug, terms }: Topic): TermPhrase[] {
  return terms.flatMap((term) =>
    term.term.flatMap((spelling) =>
      toPhrases(spelling).map((phrase) => ({ ...phrase, topic: slug, spelling, term })),
    ),
  );
}

/** Whether one of the phrases stands in one of the sentences. */
function hasPhrase(sentences: Word[][], spellings: string[]): boolean {
  const phrases = spellings.flatMap(toPhrases);
  return sentences.some((sentence) => findPhrases(sentence, phrases).length > 0);
}

/** Whether the company that a term asks for is there. */
function isInCompany(term: TopicTerm, sentence: Word[], all: Word[][]): boolean {
  if (term.near && !hasPhrase([sentence], term.near)) return false;
  if (term.with && !hasPhrase(all, term.with)) return false;
  return !(term.without && hasPhrase(all, term.without));
}

/** How often a phrase stood, the title's counted more: repetition helps less and less. */
interface Tally {
  weight: number;
  count: number;
}

function toScore({ weight, count }: Tally): number {
  return weight * (1 + Math.log2(count));
}

function toAssigned([topic, tallies]: [string, Map<string, Tally>]): AssignedTopic {
  const scored = [...tallies].map(([spelling, tally]) => ({ spelling, score: toScore(tally) }));
  scored.sort(
    compareBy(
      descending(({ score }) => score),
      ({ spelling }) => spelling,
    ),
  );
  const score = scored.reduce((sum, one) => sum + one.score, 0);
  return {
    topic,
    score: Math.round(score * 100) / 100,
    terms: scored.map(({ spelling }) => spelling),
  };
}

/** The best topic, and up to three that come near it. */
function choose(sorted: AssignedTopic[]): AssignedTopic[] {
  const share = (sorted[0]?.score ?? 0) * furtherShare;
  const bound = Math.max(furtherScore, Math.min(share, furtherEnough));
  return sorted.filter(({ score }, index) => index === 0 || score >= bound).slice(0, mostTopics);
}

type FoundTerm = FoundPhrase<TermPhrase>;

/** What a sentence says for topics: phrases that stand in one of the topic's denials, or in a longer phrase, don't count. */
function toEvidence(found: FoundTerm[], isDenied: (found: FoundTerm) => boolean): FoundTerm[] {
  const allowed = found.filter((one) => !isDenied(one));
  return allowed.filter(
    (one) =>
      !allowed.some(
        (other) =>
          other.phrase.topic === one.phrase.topic &&
          other.start <= one.start &&
          one.end <= other.end &&
          other.end - other.start > one.end - one.start,
      ),
  );
}

/** Makes a taxonomy ready: the same topics and paper always give the same answer. */
export function compileTopics(topics: Topic[]): CompiledTopics {
  const phrases = topics.flatMap(toTermPhrases);
  const negative = new Map(topics.map(({ slug, not }) => [slug, not.flatMap(toPhrases)]));
  const weigh = ({ title, abstract }: TopicText): AssignedTopic[] => {
    const inTitle = toSentences(title);
    const all = [...inTitle, ...toSentences(abstract)];
    const byTopic = new Map<string, Map<string, Tally>>();
    for (const [index, sentence] of all.entries()) {
      const isDenied = ({ phrase, start, end }: FoundTerm): boolean =>
        findPhrases(sentence, negative.get(phrase.topic) ?? []).some(
          (denied) => denied.start <= start && end <= denied.end,
        );
      for (const { phrase } of toEvidence(findPhrases(sentence, phrases), isDenied)) {
        if (!isInCompany(phrase.term, sentence, all)) continue;
        const tallies = byTopic.get(phrase.topic) ?? new Map<string, Tally>();
        const tally = tallies.get(phrase.spelling) ?? { weight: phrase.term.weight, count: 0 };
        tally.count += index < inTitle.length ? titleWeight : 1;
        byTopic.set(phrase.topic, tallies.set(phrase.spelling, tally));
      }
    }
    return [...byTopic].map(toAssigned).sort(
      compareBy(
        descending(({ score }) => score),
        ({ topic }) => topic,
      ),
    );
  };
  return { weigh, assign: (paper) => choose(weigh(paper)) };
}
