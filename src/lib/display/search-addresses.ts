/** Pages on the web that look for a paper by its title. */
export function toSearchAddresses(title: string): { label: string; url: string }[] {
  const query = encodeURIComponent(title);
  return [
    { label: 'arXiv', url: `https://arxiv.org/search/?query=${query}&searchtype=title` },
    { label: 'Semantic Scholar', url: `https://www.semanticscholar.org/search?q=${query}` },
    { label: 'Google Scholar', url: `https://scholar.google.com/scholar?q=${query}` },
  ];
}
