import { toSentences, type Word } from '#lib/words/sentences.ts';

/** A topic of a paper, with the words that decided. */
export interface RelatedTopic {
  topic: string;
  /** How sure the topic is. */
  score: number;
  terms: readonly string[];
}

/** What related papers are found by. Both texts plain. */
export interface RelatedText {
  id: string;
  title: string;
  abstract: string;
  /** The main topic first. */
  topics: readonly RelatedTopic[];
}

/** A term of a paper: how much it counts there, and how a reader would say it. */
export interface PaperTerm {
  weight: number;
  /** As the paper writes it: `post-training quantization`. */
  label: string;
}

/** In a title a term counts as much as this often in the abstract. */
const titleCount = 2;
/** A two-word phrase, beside its words. */
const phraseWeight = 0.8;

/** A paper → its words and two-word phrases by key, with how much each counts there. */
export function toPaperTerms({ title, abstract }: RelatedText): Map<string, PaperTerm> {
  const terms = new Map<string, { count: number; label: string; scale: number }>();
  const add = (key: string, label: string, count: number, scale: number): void => {
    const known = terms.get(key);
    if (known) known.count += count;
    else terms.set(key, { count, label, scale });
  };
  const read = (text: string, count: number): void => {
    for (const sentence of toSentences(text)) {
      for (const [at, word] of sentence.entries()) {
        if (!isTelling(word)) continue;
        const next = sentence[at + 1];
        add(keyOf(word), word.text, count, 1);
        if (!next || !isTelling(next)) continue;
        add(`${keyOf(word)} ${keyOf(next)}`, `${word.text} ${next.text}`, count, phraseWeight);
      }
    }
  };
  read(title, titleCount);
  read(abstract, 1);
  return new Map(
    [...terms].map(([key, { count, label, scale }]) => [
      key,
      { weight: scale * (1 + Math.log2(count)), label },
    ]),
  );
}

const keyOf = ({ acronym, stem }: Word): string => acronym ?? stem;

const isTelling = ({ text, stem }: Word): boolean =>
  text.length > 1 && !/^\d+$/.test(text) && !common.has(text.toLowerCase()) && !common.has(stem);

/** Words of every abstract, whatever it is about */
const common = new Set(
  `a about above achieve achieved achieves across add addition additional additionally address addressing aim al all allow allows almost along also although among an analysis and another any approach approaches are art as at available based be because been before being best better between beyond both but by can cannot capable case challenge challenges challenging code common compared comparable comparison complex comprehensive conduct consistently consists could current currently data datasets demonstrate demonstrated demonstrates demonstrating design despite develop developed difference different difficult directly do does due during each easily effect effective effectively effectiveness efficient efficiently either eliminate empirical empirically enable enables end enhance enhancing even every evidence example existing experiment experimental experiments explore extensive extensively fail field finally find findings first focus following for framework from full fully further furthermore furthermore gain general given github good have having help hence here high higher highly how however https idea identify if impact implementation important improve improved improvement improvements improves improving in including increase increasing indicate instance instead into introduce introduced introduces introducing investigate is issue issues it its itself key large largely lead leading leads leverage like limited limits low lower made main mainly make makes making many may method methods model modeling models more moreover most much multiple namely need needed needs network networks neural new no not notably novel now number observe obtain of often on one only open or order other our out outperform outperforming outperforms over overall own paper papers particular perform performance performing performs possible potential powerful practical present presented presents previous prior problem problems propose proposed proposes provide provided provides providing publicly quality range rather real recent recently reduce reduces reducing related rely remain remains require required requires research respectively result resulting results reveal same scenario scenarios second set setting settings several show showing shown shows significant significantly similar simple simply since single small so solution some source specific specifically state still strategy strong studies study studying such suggest superior task tasks technique techniques than that the their them then there therefore these they third this those three through thus time to together too towards training two type types under understand understanding unlike up upon us use used uses using usually various very via was way ways we well were what when where whether which while who whose why wide widely will with within without work works would yet you your`.split(
    /\s+/,
  ),
);
