/** What XML 1.0 can't hold: `\u0007`, lone surrogates. */
const noXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
/** The characters that XML gives a meaning to. */
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text → the same without characters that XML can't hold. */
export function toXmlText(text: string): string {
  return text.toWellFormed().replace(noXml, '');
}

/** Text → what stands for it in XML, between tags or in an attribute's double quotes. */
export function escapeXml(text: string): string {
  return toXmlText(text).replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
