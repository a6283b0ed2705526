/** Authors → `A, B and C`, past four of them `A, B, C and 5 others`; `A, B et al.` where not all are known. */
export function renderAuthors(
  { authors = [], moreAuthors }: { authors?: string[] | undefined; moreAuthors?: true | undefined },
  shown = 4,
): string {
  if (moreAuthors) return `${authors.slice(0, shown).join(', ')} et al.`;
  if (authors.length <= shown) return joinWords(authors);
  const first = authors.slice(0, shown - 1);
  return joinWords([...first, `${authors.length - first.length} others`]);
}

function joinWords(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
