/** The beginning and the end of code in Markdown: ```` ```bibtex ````. */
const fence = /^\s{0,3}(?:`{3,}|~{3,})/;
/** An entry of BibTeX. */
const entry = /^\s*@[a-z]{3,20}\s?[{(]/i;
/** An item, a heading, a row or bold words with a link: `- [Title](https://…)`, `**Title** [[paper]](https://…)`. */
const linked = /^\s*(?:[-*+]\s|\d{1,4}[.)]\s|#{1,6}\s|\||\*\*).{0,2000}\]\(https?:/;

/** Whether a text is a Markdown list that cites in BibTeX how to cite it, and no library: its entries are code, and fewer than its links. */
export function isLinkedList(text: string): boolean {
  let isCode = false;
  let [entries, links] = [0, 0];
  for (const line of text.split('\n')) {
    if (fence.test(line)) isCode = !isCode;
    else if (entry.test(line)) {
      if (!isCode) return false;
      entries++;
    } else if (!isCode && linked.test(line)) links++;
  }
  return links > entries;
}
