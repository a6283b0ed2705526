import { findPhrases, type Phrase, toPhrases } from './phrases.ts';
import { toSentences, type Word } from './text-words.ts';
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
  assign: (paper: TopicText) => AssignedTopic[];
}

/** A phrase of one topic's term. */
interface TermPhrase extends Phrase {
  topic: string;
  spelling: string;
  term: TopicTerm;
}

/** A phrase in the title counts as much as this many in the abstract. */
const titleWeight = 3;
/** What a further topic needs: this score, and this share of the main topic's. */
const furtherScore = 2.2;
const furtherShare = 0.3;
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
  scored.sort((a, b) => b.score - a.score || (a.spelling < b.spelling ? -1 : 1));
  const score = scored.reduce((sum, one) => sum + one.score, 0);
  return {
    topic,
    score: Math.round(score * 1000) / 1000,
    terms: scored.map(({ spelling }) => spelling),
  };
}

/** The best topic, and up to three that come near it. */
function choose(topics: AssignedTopic[]): AssignedTopic[] {
  const sorted = topics.toSorted((a, b) => b.score - a.score || (a.topic < b.topic ? -1 : 1));
  const bound = Math.max(furtherScore, (sorted[0]?.score ?? 0) * furtherShare);
  return sorted.filter(({ score }, index) => index === 0 || score >= bound).slice(0, mostTopics);
}

/** Makes a taxonomy ready: the same topics and paper always give the same answer. */
export function compileTopics(topics: Topic[]): CompiledTopics {
  const phrases = topics.flatMap(toTermPhrases);
  const negative = new Map(topics.map(({ slug, not }) => [slug, not.flatMap(toPhrases)]));
  const assign = ({ title, abstract }: TopicText): AssignedTopic[] => {
    const inTitle = toSentences(title);
    const all = [...inTitle, ...toSentences(abstract)];
    const byTopic = new Map<string, Map<string, Tally>>();
    for (const [index, sentence] of all.entries()) {
      for (const { phrase, start, end } of findPhrases(sentence, phrases)) {
        const isDenied = findPhrases(sentence, negative.get(phrase.topic) ?? []).some(
          (denied) => denied.start <= start && end <= denied.end,
        );
        if (isDenied || !isInCompany(phrase.term, sentence, all)) continue;
        const tallies = byTopic.get(phrase.topic) ?? new Map<string, Tally>();
        const tally = tallies.get(phrase.spelling) ?? { weight: phrase.term.weight, count: 0 };
        tally.count += index < inTitle.length ? titleWeight : 1;
        byTopic.set(phrase.topic, tallies.set(phrase.spelling, tally));
      }
    }
    return choose([...byTopic].map(toAssigned));
  };
  return { assign };
}
