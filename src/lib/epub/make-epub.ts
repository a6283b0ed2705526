import { strToU8, zipSync, type Zippable } from 'fflate';
import { mediaTypes } from '#lib/media-types.ts';
import { escapeXml } from '#lib/xml.ts';
import type { Book } from './book.ts';
import {
  bookStyle,
  renderChapter,
  renderContents,
  renderCover,
  renderCoverPage,
  toFileName,
} from './xhtml.ts';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="EPUB/package.opf" media-type="${mediaTypes.opf}"/></rootfiles>
</container>
`;
/** The first day that a ZIP archive can say, so that the same papers give the same bytes. */
const epoch = new Date(1980, 0, 1);

interface Item {
  id: string;
  href: string;
  type: string;
  properties?: string;
}

function renderPackage(book: Book, items: readonly Item[], spine: readonly string[]): string {
  const manifest = items.map(
    ({ id, href, type, properties }) =>
      `<item id="${id}" href="${href}" media-type="${type}"${properties === undefined ? '' : ` properties="${properties}"`}/>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${escapeXml(book.identifier)}</dc:identifier>
<dc:title>${escapeXml(`${book.publisher}: ${book.title}`)}</dc:title>
<dc:language>${escapeXml(book.language)}</dc:language>
<dc:publisher>${escapeXml(book.publisher)}</dc:publisher>
<dc:date>${book.date}</dc:date>
<meta property="dcterms:modified">${book.date}T00:00:00Z</meta>
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${spine.map((id) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

/** A book → an EPUB 3 file: the same book gives the same bytes. */
export function makeEpub(book: Book): Uint8Array {
  const { xhtml } = mediaTypes;
  const chapters = book.chapters.map((chapter, at) => {
    const text = renderChapter(book, chapter);
    const href = toFileName(chapter, at);
    const math = text.includes('<math') ? { properties: 'mathml' } : {};
    return { item: { id: `p${at + 1}`, href, type: xhtml, ...math }, text };
  });
  const items: Item[] = [
    { id: 'nav', href: 'nav.xhtml', type: xhtml, properties: 'nav' },
    { id: 'cover', href: 'cover.xhtml', type: xhtml },
    { id: 'cover-image', href: 'cover.svg', type: mediaTypes.svg, properties: 'cover-image' },
    { id: 'style', href: 'book.css', type: mediaTypes.css },
    ...chapters.map(({ item }) => item),
  ];
  const spine = ['cover', 'nav', ...chapters.map(({ item }) => item.id)];
  const files: Zippable = {
    // Readers know an EPUB by this file: first, and not compressed.
    mimetype: [strToU8(mediaTypes.epub), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'EPUB/package.opf': strToU8(renderPackage(book, items, spine)),
    'EPUB/nav.xhtml': strToU8(renderContents(book)),
    'EPUB/cover.xhtml': strToU8(renderCoverPage(book)),
    'EPUB/cover.svg': strToU8(renderCover(book)),
    'EPUB/book.css': strToU8(bookStyle),
  };
  for (const { item, text } of chapters) files[`EPUB/${item.href}`] = strToU8(text);
  return zipSync(files, { level: 6, mtime: epoch });
}
