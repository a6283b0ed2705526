import { isCsv } from './csv-shape.ts';
import { advices, type ForeignShape } from './foreign-shape.ts';
import { isJsonText, isLatex, isYaml } from './text-shapes.ts';
import { findForeignXml } from './xml-shape.ts';

/** A kind of text that is known, and read by no format. */
interface ForeignText extends ForeignShape {
  /** Tells it by how the text begins, without its first blank lines. */
  isShape: (text: string) => boolean;
}

const { document, archive, library, records, nothing } = advices;

const begins =
  (sign: RegExp) =>
  (text: string): boolean =>
    sign.test(text);

/** Every kind of text that is named: the rest of what is known beside the formats. */
const kinds: ForeignText[] = [
  { name: 'a RIS file', advice: library, isShape: begins(/^TY {1,2}- ?[A-Z]/) },
  {
    name: 'a MEDLINE (nbib) file',
    advice: library,
    isShape: begins(/^(?:PMID|OWN |STAT|UI  )- ?\S/),
  },
  {
    name: 'an EndNote or Refer file',
    advice: library,
    isShape: begins(/^%[0A-Z@] \S.*\n+%[0-9A-Z@&*!+~] ?\S/),
  },
  {
    name: 'a Web of Science file',
    advice: library,
    isShape: begins(
      /^(?:FN (?:Clarivate|Thomson|ISI)\b|(?:VR 1\.0\n+)?PT [A-Z]\n+(?:AU|BA|AF|TI) )/,
    ),
  },
  { name: 'a file of CSV or tab-separated columns', advice: records, isShape: isCsv },
  { name: 'LaTeX source', advice: document, isShape: isLatex },
  { name: 'an RTF document', advice: document, isShape: begins(/^\{\\rtf/) },
  { name: 'PostScript', advice: document, isShape: begins(/^%!PS/) },
  { name: 'a script', advice: nothing, isShape: begins(/^#!\s?\/\S/) },
  {
    name: 'a patch',
    advice: nothing,
    isShape: begins(/^(?:diff --git a\/|Index: \S+\n=|--- \S+.*\n\+\+\+ )/),
  },
  { name: 'a calendar or an address card', advice: nothing, isShape: begins(/^BEGIN:V[A-Z]{3}/) },
  {
    name: 'a key or certificate',
    advice: nothing,
    isShape: begins(/^-----BEGIN [A-Z ]{3,40}-----/),
  },
  { name: 'a uuencoded file', advice: archive, isShape: begins(/^begin(?:-base64)? [0-7]{3} \S/) },
  { name: 'JSON of a shape that is not known', advice: records, isShape: isJsonText },
  { name: 'YAML', advice: records, isShape: isYaml },
];

/** A text that no format has claimed → the kind that it is, where that is known. */
export function findForeignText(text: string): ForeignShape | undefined {
  const start = text.replace(/^[\s\ufeff]+/, '');
  const kind = findForeignXml(start) ?? kinds.find(({ isShape }) => isShape(start));
  return kind && { name: kind.name, advice: kind.advice };
}
