import { toPlainLetters } from '#lib/letters.ts';

/** What a name has only where several people bear it. */
const groupWord = new RegExp(
  `(?:^|[\\s(/-])(?:${[
    'teams?|groups?|collaborations?|consorti(?:um|a)|laborator(?:y|ies)|labs?|institut(?:e|es|ion|o)?',
    'universit(?:y|ies|é|ät|à)|universidad|colleges?|schools?|departments?|cent(?:er|re)s?|academy',
    'society|associations?|council|committee|commission|foundation|corporation|company|agency|ministry',
    'organi[sz]ation|networks?|initiative|projects?|program(?:me)?|communit(?:y|ies)|alliance|federation',
    'contributors|members|authors|volunteers|investigators|hospital|museum|observatory|survey|task force',
    'inc|ltd|llc|gmbh|corp',
  ].join('|')})(?=[\\s.,)/:-]|$)`,
  'iu',
);
/** Firms that stand among authors, under two words and more. */
const firm =
  /(?:^|\s)(?:OpenAI|DeepMind|NVIDIA|Anthropic|Microsoft|Google|ByteDance|Alibaba|Tencent|Baidu|DeepSeek|Qwen|Hugging Face|Meituan|Xiaomi)(?=\s|$)/u;
/** `AI`, but not `Qingyao Ai`; words that join others in what is no one’s own name: `Council on Care`. */
const groupSign = /(?:^|\s)(?:AI|LLMs?|the)(?=\s|$)|\S\s(?:of|and|for|on|in|at|with|&)\s\S|\d/u;

/** Whether a name has a word that only groups have. */
export const hasGroupWord = (name: string): boolean => groupWord.test(name) || firm.test(name);

/** Whether a name is that of a group, as far as its words tell. */
export function isGroupName(name: string): boolean {
  return hasGroupWord(name) || groupSign.test(name) || beginsWithThe(name);
}

/** What stands behind a name and belongs to it. */
const suffix = /^(?:[JS]r\.?|II|III|IV)$/;
/** The same in any letters, where a comma stands before it. */
const anySuffix = /^(?:[js]r\.?|ii|iii|iv|2nd|3rd|4th)$/i;

/** Whether the last word of a name is a suffix. */
export const isSuffix = (word: string): boolean => suffix.test(word);

/** Whether what stands between commas is a suffix. */
export const isSuffixPart = (text: string): boolean => anySuffix.test(text);

/** Begins in a small letter, as particles do: `van`, `d’Arc`. */
export const isSmall = (word: string): boolean => /^['’‘]?\p{Ll}/u.test(word);

/** Words that begin a family name of several words, where they stand behind a given name. */
const familyBeginnings = new Set(
  'van vander vanden von vom zu zum ter ten de del della delle dello degli dal dalla da di das dos do du des la le lo los las el al ul ben bin ibn bint abu bar st. st saint'.split(
    ' ',
  ),
);
/** Whether a word is a particle that catalogues put behind the given name: `Hengel, Anton van den`. */
export const isParticle = (word: string): boolean =>
  isSmall(word) && (familyBeginnings.has(word) || /^(?:der|den|het|['’]t|af|av)$/.test(word));

/** Family names behind which such words belong to the given name: `Toan Van Nguyen`, `Zhi Da Li`. */
const easternFamilies = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong doan luong mai dao lam vuong ta cao chu thai lai luu quach to ha li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng han cao zeng peng xiao cai pan tian dong yuan yu jiang kim lee park choi jung kang cho'.split(
    ' ',
  ),
);

/** Words of a name → where the family name begins by a word such as `El` or `Van`, if it does. */
export function findFamilyBeginning(words: readonly string[]): number | undefined {
  const last = toLetters(words.at(-1));
  if (easternFamilies.has(last)) return undefined;
  const at = words.findIndex(
    (word, index) =>
      index > 0 &&
      index < words.length - 1 &&
      familyBeginnings.has(word.toLowerCase()) &&
      !/^abd/i.test(words[index - 1] ?? ''),
  );
  return at < 0 ? undefined : at;
}

/** `The IntFold Crew`; `The Viet Bui` is a person. */
const beginsWithThe = (name: string): boolean =>
  /^the\s/i.test(name) && !easternFamilies.has(toLetters(name.split(' ').at(-1)));

const toLetters = (word = ''): string => toPlainLetters(word).toLowerCase();
