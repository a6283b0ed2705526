import { renderCount } from '#lib/display/render-count.ts';
import { escapeXml } from '#lib/xml.ts';
import type { Book, Chapter } from './book.ts';

const wrap = (
  book: Book,
  title: string,
  body: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="${book.language}" lang="${book.language}">
<head>
<title>${escapeXml(title)}</title>
<link rel="stylesheet" type="text/css" href="book.css"/>
</head>
<body>
${body}
</body>
</html>
`;

/** The name of a chapter's file. */
export function toFileName(chapter: Chapter, at: number): string {
  return `p${String(at + 1).padStart(4, '0')}-${chapter.slug}.xhtml`;
}

/** A chapter's page. */
export function renderChapter(book: Book, chapter: Chapter): string {
  const links = chapter.links.map(
    ({ label, url }) => `<li><a href="${escapeXml(url)}">${escapeXml(label)}</a></li>`,
  );
  const lines = [
    `<section epub:type="chapter" role="doc-chapter">`,
    `<h1>${chapter.titleXhtml}</h1>`,
    chapter.authors.length > 0
      ? `<p class="authors">${escapeXml(chapter.authors.join(', '))}</p>`
      : '',
    chapter.about === '' ? '' : `<p class="about">${escapeXml(chapter.about)}</p>`,
    chapter.abstractXhtml,
    chapter.topics.length > 0
      ? `<p class="about">${escapeXml(chapter.topics.join(' · '))}</p>`
      : '',
    links.length > 0 ? `<ul class="links">${links.join('')}</ul>` : '',
    '</section>',
  ];
  return wrap(book, chapter.title, lines.filter((line) => line !== '').join('\n'));
}

/** The table of contents. */
export function renderContents(book: Book): string {
  const items = book.chapters.map(
    (chapter, at) =>
      `<li><a href="${toFileName(chapter, at)}">${escapeXml(chapter.title)}</a></li>`,
  );
  return wrap(
    book,
    'Contents',
    `<nav epub:type="toc" role="doc-toc" id="toc">\n<h1>Contents</h1>\n<ol>\n${items.join('\n')}\n</ol>\n</nav>`,
  );
}

/** The first page: the cover's picture. */
export function renderCoverPage(book: Book): string {
  return wrap(
    book,
    book.title,
    `<section epub:type="cover" class="cover"><img src="cover.svg" alt="${escapeXml(`${book.publisher}: ${book.title}, ${renderCount(book.chapters.length, 'paper')}`)}"/></section>`,
  );
}

/** Words in lines of at most so many letters; a longer word has a line of its own. */
function toLines(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 6);
}

/** The cover: the site's colours and the book's title. A picture of text would need fonts that a machine may lack. */
export function renderCover(book: Book): string {
  const lines = toLines(book.title, 16).map(
    (line, at) => `<text x="90" y="${560 + at * 120}" font-size="100">${escapeXml(line)}</text>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1500" width="1000" height="1500" font-family="'Source Serif 4', Georgia, serif" fill="#fcfbf8">
<title>${escapeXml(book.title)}</title>
<rect width="1000" height="1500" fill="#8c2f1b"/>
<rect x="90" y="400" width="120" height="6"/>
<text x="90" y="340" font-size="64" font-weight="600">${escapeXml(book.publisher)}</text>
${lines.join('\n')}
<text x="90" y="1390" font-size="48">${renderCount(book.chapters.length, 'paper')} · ${escapeXml(book.date)}</text>
</svg>
`;
}

/** How the book looks where the reader's own settings say nothing. */
export const bookStyle = `body { font-family: serif; line-height: 1.5; }
h1 { font-size: 1.4em; line-height: 1.2; text-align: start; margin: 1em 0 0.6em; hyphens: none; }
p { margin: 0.6em 0; }
.authors { font-style: italic; }
.about { font-size: 0.85em; opacity: 0.75; }
.links { font-size: 0.85em; padding-left: 1.2em; }
.cover { margin: 0; text-align: center; }
.cover img { max-width: 100%; height: auto; }
math { font-size: 1em; }
`;
