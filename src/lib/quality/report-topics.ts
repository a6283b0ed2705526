import { renderCount } from '#lib/display/render-count.ts';
import { compareBy, descending } from '#lib/order.ts';
import { toPaperTerms } from '#lib/related/paper-terms.ts';
import type { AssignedTopic, CompiledTopics, TopicText } from '#lib/topics/assign-topics.ts';
import type { Topic } from '#lib/topics/topic-schema.ts';

/** A paper as the report names it. */
export interface ReportedPaper extends TopicText {
  id: string;
}

/** A taxonomy, and what it says of papers. */
export interface Taxonomy {
  topics: Topic[];
  matcher: CompiledTopics;
}

/** Below this score a main topic is a guess. */
const sureScore = 3;
/** A term is suggested where so many papers have it, and so many of those have the topic. */
const fewestPapers = 3;
const topicShare = 0.7;
const mostSuggested = 6;
const mostNamed = 5;

interface Placed {
  paper: ReportedPaper;
  assigned: AssignedTopic[];
  phrases: Map<string, string>;
}

/** Papers and a taxonomy → how they fit, as text: counts, borderline papers, papers without a topic, terms to add. */
export function reportTopics(papers: readonly ReportedPaper[], taxonomy: Taxonomy): string {
  const { topics, matcher } = taxonomy;
  const placed = papers.map((paper): Placed => ({
    paper,
    assigned: matcher.assign(paper),
    phrases: toPhrases(paper),
  }));
  const counts = countPhrases(placed);
  const parts = topics.map((topic) => reportTopic(topic, placed, counts));
  return `${[...parts, ...reportUnplaced(placed, counts)].join('\n')}\n`;
}

function reportTopic(topic: Topic, placed: Placed[], counts: ReadonlyMap<string, number>): string {
  const own = placed.filter(({ assigned }) => assigned.some((one) => one.topic === topic.slug));
  const main = own.filter(({ assigned }) => assigned[0]?.topic === topic.slug);
  const unsure = main.filter(({ assigned }) => (assigned[0]?.score ?? 0) < sureScore);
  const lines = [
    `${topic.slug}: ${renderCount(own.length, 'paper')}, main topic of ${main.length}`,
  ];
  for (const { paper, assigned } of unsure.slice(0, mostNamed)) {
    lines.push(`  borderline: ${paper.title} (only by ${assigned[0]?.terms.join(', ') ?? ''})`);
  }
  const terms = suggest(own, counts, topicShare);
  if (terms.length > 0) lines.push(`  terms to add? ${terms.join(', ')}`);
  return lines.join('\n');
}

/** What no topic, or none for sure, has: the phrases that several of those papers share would make topics. */
function reportUnplaced(placed: Placed[], counts: ReadonlyMap<string, number>): string[] {
  const without = placed.filter(({ assigned }) => assigned.length === 0);
  const unsure = placed.filter(({ assigned }) => (assigned[0]?.score ?? 0) < sureScore);
  const named = without.map(({ paper }) => `  ${paper.title}`);
  const topics = suggest(unsure, counts, 0.4);
  return [
    `without a topic: ${renderCount(without.length, 'paper')}`,
    ...named,
    ...(topics.length > 0 ? [`new topics? ${topics.join(', ')}`] : []),
  ];
}

/** Papers → phrases that several of them have and few others, the most frequent first. */
function suggest(papers: Placed[], counts: ReadonlyMap<string, number>, least: number): string[] {
  const known = new Set(
    papers.flatMap(({ assigned }) => assigned.flatMap(({ terms }) => terms.map(toPhraseKey))),
  );
  const found = [...countPhrases(papers)].filter(
    ([key, count]) => count >= fewestPapers && count / (counts.get(key) ?? count) >= least,
  );
  return found
    .map(([key, count]) => ({ label: labelOf(papers, key), count }))
    .filter(({ label }) => !known.has(toPhraseKey(label)))
    .sort(
      compareBy(
        descending(({ count }) => count),
        ({ label }) => label,
      ),
    )
    .slice(0, mostSuggested)
    .map(({ label, count }) => `${label} (${count})`);
}

const labelOf = (papers: Placed[], key: string): string =>
  papers.find(({ phrases }) => phrases.has(key))?.phrases.get(key) ?? key;

const toPhraseKey = (label: string): string => label.toLowerCase().replace(/[\s-]+/g, ' ');

/** A paper's phrases of two words: key → as written. */
function toPhrases(paper: ReportedPaper): Map<string, string> {
  const terms = toPaperTerms({ ...paper, topics: [] });
  return new Map(
    [...terms].flatMap(([key, { label }]): [string, string][] =>
      key.includes(' ') ? [[key, label.toLowerCase()]] : [],
    ),
  );
}

function countPhrases(papers: readonly Placed[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { phrases } of papers) {
    for (const key of phrases.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
