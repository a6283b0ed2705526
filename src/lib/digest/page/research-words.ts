/** Beginnings of words by which papers speak of what they did, in English. */
const ofWork =
  'propos introduc demonstrat investigat experiment hypothes theor simulat empiric numeric benchmark outperform conjectur finding dataset state-of-the-art novel framework algorithm estimat evaluat accura asymptotic statistic correlat quantif characteri cohort spectroscop proof prove lemma';
/** Beginnings of words that papers use much and others little, in English. */
const ofSubject =
  'stud show method approach model analys analyz observ evidence performance significan effect measur patient trial survey article paper problem equation mechanism dynamic learn train neural quantum conclu literature task efficien robust achiev improv challeng strateg technique systematic research understanding explor previous predict behavio optimi computation probabilit random energ clinic protein species represent establish deriv reveal suggest examin result data abstract report corpus corpora existing parametr scal architectur';
/** The first of both in German, French, Spanish, Portuguese, Italian and Russian. */
const ofOthers =
  'untersuch ergebnis verfahren modell studie analyse étud résultat méthod modèle proposons montrons estudi resultad método modelo estudo risultat metod proponiamo исслед результат метод модел предлага показ';
/** Beginnings of words that stand in licences, letters, notices and manuals, and hardly in an abstract. */
const ofOtherTexts =
  'copyright licens warrant redistribut liab hereby herein disclaim merchantab regards sincerely cheers thanks unsubscrib newsletter cookie privacy policy checkout wrote attached dear hi install readme npm pip github';
/** What papers say and others don’t: `in this paper`, `we propose`. */
const ofPapers =
  /\b(?:this|our|the present) (?:paper|work|article|study|survey|thesis|letter|note|review|(?:technical )?report)\b|\bwe (?:\w{2,12}ly |also |then |first |further |here )?(?:propose|introduce|present|study|show|prove|find|investigate|demonstrate|develop|describe|derive|consider|analy[sz]e|evaluate|explore|examine|report|argue|compare|observe|discuss|address|obtain|establish)/i;

const toPattern = (beginnings: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${beginnings.replaceAll(' ', '|')})`, 'giu');

const strong = [toPattern(ofWork), toPattern(ofOthers)];
const weak = [toPattern(ofSubject)];
const against = [toPattern(ofOtherTexts)];

/** How many of the beginnings stand in a text, each counted once. */
function countDifferent(text: string, patterns: RegExp[]): number {
  const found = patterns.flatMap((pattern) => text.match(pattern) ?? []);
  return new Set(found.map((beginning) => beginning.toLowerCase())).size;
}

/** How much a text speaks as abstracts do: 4 and more nearly all of them, 0 and less most other texts. */
export function toResearchScore(text: string): number {
  const isOfPaper = ofPapers.test(text);
  return (
    2 * countDifferent(text, strong) +
    countDifferent(text, weak) +
    (isOfPaper ? 3 : 0) -
    (isOfPaper ? 1 : 2) * countDifferent(text, against)
  );
}
