/** Signs that a terminal may obey or that show nothing: controls, bidirectional marks, tags, lone surrogates. */
const unseen = /[\p{C}\p{Z}\s]+/gu;
/** How much of a text names it. */
const mostCharacters = 60;

/** A text → its first words on one line, for a message: `We study how layers behave …`. */
export function toFirstWords(text: string): string {
  const flat = text.slice(0, 1000).replace(unseen, ' ').trim();
  if (flat.length <= mostCharacters) return flat;
  const cut = [...flat].slice(0, mostCharacters).join('');
  const end = cut.lastIndexOf(' ');
  return `${end > mostCharacters / 2 ? cut.slice(0, end) : cut} …`;
}
