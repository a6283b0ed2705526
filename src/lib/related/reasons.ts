import { compareBy, descending } from '#lib/order.ts';
import type { PaperTerm, RelatedText } from './paper-terms.ts';

const mostReasons = 3;

/** A term that two papers share, as it would be said. */
interface Shared {
  label: string;
  weight: number;
}

/** A paper with its terms, which are read once for all its relatives. */
export interface ReadText {
  paper: RelatedText;
  terms: ReadonlyMap<string, PaperTerm>;
}

/**
 * Two papers → what both are about. Words that decided a topic come first, since people chose them; then phrases of
 * two words, and words that look like a thing's name.
 */
export function toReasons(
  one: ReadText,
  two: ReadText,
  toRarity: (key: string) => number,
): string[] {
  const shared = [
    ...sharedTopicTerms(one.paper, two.paper, toRarity),
    ...sharedTerms(one, two, toRarity),
  ].sort(
    compareBy(
      descending(({ weight }) => weight),
      ({ label }) => label,
    ),
  );
  const reasons: string[] = [];
  for (const { label } of shared) {
    if (reasons.length === mostReasons) break;
    if (!reasons.some((known) => saysSame(known, label))) reasons.push(label);
  }
  return reasons;
}

function sharedTopicTerms(
  one: RelatedText,
  two: RelatedText,
  toRarity: (key: string) => number,
): Shared[] {
  const others = new Map(two.topics.map(({ topic, terms }) => [topic, new Set(terms)]));
  return one.topics.flatMap(({ topic, terms }) =>
    terms
      .filter((term) => others.get(topic)?.has(term) && !term.includes('*'))
      .map((term) => ({ label: term, weight: 3 * toRarity(`term:${topic}:${term}`) })),
  );
}

function sharedTerms(
  { paper, terms }: ReadText,
  two: ReadText,
  toRarity: (key: string) => number,
): Shared[] {
  const text = `${paper.title} ${paper.abstract}`;
  return [...terms].flatMap(([key, { label, weight }]) => {
    const other = two.terms.get(key);
    if (!other || !isSayable(label)) return [];
    const scale = label.includes(' ') ? 2 : 0.8;
    return [
      {
        label: toLabel(label, text),
        weight: (scale * toRarity(key) * (weight + other.weight)) / 2,
      },
    ];
  });
}

/** `post training` → `post-training` where the text writes it so; small letters but for abbreviations. */
function toLabel(label: string, text: string): string {
  const [first = '', second] = label.split(' ');
  const isHyphened = second !== undefined && text.includes(`${first}-${second}`);
  const words = label
    .split(' ')
    .map((word) => (abbreviation.test(word) ? word : word.toLowerCase()));
  return words.join(isHyphened ? '-' : ' ');
}

/** A phrase, an abbreviation, or a word that names a thing. */
const isSayable = (label: string): boolean =>
  label.includes(' ')
    ? !endsLoosely.test(label) && !beginsLoosely.test(label)
    : abbreviation.test(label) || (thing.test(label) && !general.test(label));

/** Whether one says what the other says already: `quantization` and `post-training quantization`, `LN` and `layer normalization`. */
function saysSame(known: string, label: string): boolean {
  if (isInitials(known, label) || isInitials(label, known)) return true;
  const [a, b] = [toWords(known), toWords(label)];
  return a.every((word) => b.includes(word)) || b.every((word) => a.includes(word));
}

const isInitials = (short: string, long: string): boolean =>
  short.toLowerCase() ===
  toWords(long)
    .map(([first]) => first)
    .join('');

const toWords = (label: string): string[] =>
  label
    .toLowerCase()
    .split(/[\s-]+/)
    .map((word) => word.slice(0, sameBeginning));

/** Words that begin alike say alike: `quantized`, `quantization`. Letters. */
const sameBeginning = 6;
/** `LLM`, `BatchNorm` */
const abbreviation = /\p{Lu}.*\p{Lu}/u;
/** `quantization`, `outliers`, `sparsity` */
const thing = /(?:tions?|ity|ities|ments?|ness|ences?|ances?|isms?|graphs?|ers|ors|ology)$/;
/** `layer based`: no phrase ends so */
const endsLoosely = /(?:ly|ed|ing|ous|ive|al|able|ible|ful|less)$/;
/** `wise quantization` of `channel-wise quantization` */
const beginsLoosely = /^(?:wise|based|free|aware|level|like|specific|related|explicit|per)\s/i;
/** Things that every paper has */
const general =
  /^(?:parameters?|limitations?|applications?|computations?|efficiency|transformations?|classifications?|representations?|occurrences?|configurations?|evaluations?|implementations?|optimizations?|components?|conditions?|functions?|operations?|dimensions?|presentations?|directions?|solutions?|combinations?|assumptions?|observations?|contributions?|variations?|interactions?|capacity|capability|capabilities|complexity|ability|abilities|variety|quantity|quality|environments?|elements?|moments?|requirements?|documents?|importance|instances?|sequences?|differences?|sources?|numbers?|orders?|others?|layers?|papers?|answers?|researchers?|users?|factors?|errors?|experiments?)$/i;
