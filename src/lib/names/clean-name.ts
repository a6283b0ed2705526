import { budgets } from '#lib/budgets.ts';

/** Marks of equal contribution and affiliation: `$^{\dagger}$`, `<sup>1</sup>`, `\thanks{…}`, `^{1,2}`. */
const texMarks =
  /\$\s*\^?\{?[^$]{0,40}\$|<sup>[^<]{0,40}<\/sup>|\\(?:textsuperscript|thanks|footnotemark|inst|orcidlink|email|affil)\s?(?:\[[^\]]{0,20}\])?\{[^{}]{0,200}\}|\^\{[^{}]{0,20}\}|\^[\d*]|\\(?:dagger|ddagger|ast|star|S|P)(?![A-Za-z])/g;
const signs = /[*†‡§¶‖#✉✝☆★♠♣♥♦◇◆⁎∗⋆⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+(?:[,;](?=[*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]))?/gu;
/** An address or ORCID that stands behind a name, with what is around it. */
const contact =
  /[\s,;]*[<([]?\s*(?:(?:ORCID:?\s*)?(?:https?:\/\/)?(?:orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6})\s*[>)\]]?/giu;
/** DBLP’s number, which tells people of one name apart: `Wei Wang 0001`. */
const homonym = /(?<=\p{L}[.'’]?) 0\d{3}$/u;
/** The number of an affiliation, right behind a name: `Jane Roe1,2`. */
const affiliation = /(?<= \p{Lu}\p{Ll}+)\d{1,2}(?:,\d{1,2})*$/u;
/** A dotless letter under an accent: `ı́` */
const dotless = /[ıȷ](?=\p{M})/gu;
const whiteSpace = /\s+/g;
const edges = /^[\s,;:]+|[\s,;:]+$/g;

/** A list of names in TeX or HTML → without the marks that stand behind them as markup. */
export const withoutMarks = (list: string): string => list.replace(texMarks, '');

/** A name as a source prints it → the name alone: one form of each letter, no marks, numbers or addresses. */
export function cleanName(printed: string): string {
  if (printed.length > budgets.nameCharacters * 4) return printed.replace(whiteSpace, ' ').trim();
  return printed
    .replace(texMarks, '')
    .replace(contact, '')
    .replace(signs, '')
    .replace(dotless, (letter) => (letter === 'ı' ? 'i' : 'j'))
    .normalize('NFC')
    .replace(whiteSpace, ' ')
    .replace(edges, '')
    .replace(homonym, '')
    .replace(affiliation, '');
}
