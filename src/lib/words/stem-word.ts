const VOWEL = /[aeiouy]/;
/** A doubled letter at the end: `embedd` of *embedding*, `label` from `labell`. */
const DOUBLED_END = /([b-df-hj-np-tv-z])\1$/;

/** British endings and the American ones they become: *normalisation*, *optimis(e)*. */
const toAmerican = (stem: string): string => {
  if (stem.endsWith('isation')) return `${stem.slice(0, -7)}ization`;
  return stem.length > 5 && stem.endsWith('is') ? `${stem.slice(0, -2)}iz` : stem;
};

const singular = (word: string): string => {
  if (!word.endsWith('s') || word.length < 4) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (['ss', 'us', 'is'].some((end) => word.endsWith(end))) return word;
  return ['ches', 'shes', 'sses', 'xes', 'zes'].some((end) => word.endsWith(end))
    ? word.slice(0, -2)
    : word.slice(0, -1);
};

const withoutEnding = (word: string): string => {
  const ending = ['ing', 'ed', 'e'].find((end) => word.endsWith(end)) ?? '';
  const stem = word.slice(0, word.length - ending.length);
  return stem.length > 2 && VOWEL.test(stem) ? stem : word;
};

/** A word in lower case → what its inflections and spellings share: *pruning*, *pruned* → `prun`. */
export function stemWord(word: string): string {
  const stem = withoutEnding(singular(word)).replace(DOUBLED_END, '$1');
  return toAmerican(stem.length > 3 && stem.endsWith('y') ? `${stem.slice(0, -1)}i` : stem);
}
