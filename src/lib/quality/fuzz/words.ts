/** Words of six letters or more, which no damage makes of others by chance. */
const longWord = /(?<![\p{L}\p{N}\p{M}])[A-Za-z]{6,40}(?![\p{L}\p{N}\p{M}])/gu;

/** A text → its longer words, in small letters. */
export function listWords(text: string): string[] {
  return (text.match(longWord) ?? []).map((word) => word.toLowerCase());
}
