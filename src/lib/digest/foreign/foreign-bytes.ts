import { advices, type ForeignShape } from './foreign-shape.ts';

/** A kind of file that its bytes tell, whatever its name. */
interface ForeignBytes extends ForeignShape {
  /** What stands in such a file, as Latin-1, at the place given: 0 where none is. */
  signs: (string | { text: string; at: number })[];
  /** What stands somewhere in its first bytes besides. */
  within?: string;
}

const { document, image, archive, records, nothing } = advices;

/** The bytes at a file's beginning in which its signs stand. */
const head = 4096;

/** Every kind that is told by its bytes, the most particular first. */
const kinds: ForeignBytes[] = [
  { name: 'a PDF', advice: document, signs: ['%PDF-'] },
  { name: 'a PNG image', advice: image, signs: ['\u0089PNG\r\n\u001a\n'] },
  { name: 'a JPEG image', advice: image, signs: ['\u00ff\u00d8\u00ff'] },
  { name: 'a GIF image', advice: image, signs: ['GIF87a', 'GIF89a'] },
  { name: 'a WebP image', advice: image, signs: [{ text: 'WEBPVP8', at: 8 }] },
  { name: 'a TIFF image', advice: image, signs: ['II*\0', 'MM\0*'] },
  { name: 'an icon', advice: image, signs: ['\0\0\u0001\0', '\0\0\u0002\0'] },
  { name: 'an AVIF or HEIC image', advice: image, signs: signsAt(4, 'ftypavif', 'ftyphei') },
  { name: 'a Word document', advice: document, signs: ['PK\u0003\u0004'], within: 'word/' },
  { name: 'an Excel table', advice: records, signs: ['PK\u0003\u0004'], within: 'xl/' },
  { name: 'PowerPoint slides', advice: document, signs: ['PK\u0003\u0004'], within: 'ppt/' },
  { name: 'an EPUB book', advice: document, signs: ['PK\u0003\u0004'], within: 'epub+zip' },
  {
    name: 'an OpenDocument file',
    advice: document,
    signs: ['PK\u0003\u0004'],
    within: 'vnd.oasis.opendocument',
  },
  {
    name: 'a ZIP archive or an Office document',
    advice: `${archive}; of a document, save its text as .txt`,
    signs: ['PK\u0003\u0004', 'PK\u0005\u0006', 'PK\u0007\u0008'],
  },
  { name: 'a gzip archive', advice: archive, signs: ['\u001f\u008b'] },
  { name: 'a bzip2 archive', advice: archive, signs: signsAt(4, '1AY&SY') },
  { name: 'an xz archive', advice: archive, signs: ['\u00fd7zXZ\0'] },
  { name: 'a Zstandard archive', advice: archive, signs: ['\u0028\u00b5\u002f\u00fd'] },
  { name: 'a 7-Zip archive', advice: archive, signs: ['7z\u00bc\u00af\u0027\u001c'] },
  { name: 'a RAR archive', advice: archive, signs: ['Rar!\u001a\u0007'] },
  { name: 'a tar archive', advice: archive, signs: signsAt(257, 'ustar') },
  { name: 'an SQLite database', advice: records, signs: ['SQLite format 3\0'] },
  { name: 'a Parquet table', advice: records, signs: ['PAR1'], within: '\0' },
  {
    name: 'an Office document of before 2007',
    advice: document,
    signs: ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'],
  },
  { name: 'a Kindle book', advice: document, signs: signsAt(60, 'BOOKMOBI') },
  { name: 'a DjVu document', advice: document, signs: ['AT&TFORM'] },
  { name: 'a web archive or property list', advice: document, signs: ['bplist00'] },
  {
    name: 'a program',
    advice: nothing,
    signs: [
      '\u007fELF',
      '\u00cf\u00fa\u00ed\u00fe',
      '\u00ce\u00fa\u00ed\u00fe',
      '\u00ca\u00fe\u00ba\u00be',
      '\0asm',
    ],
  },
  { name: 'a program', advice: nothing, signs: ['MZ'], within: '\0' },
  { name: 'a sound', advice: nothing, signs: ['ID3', 'OggS', 'fLaC'], within: '\0' },
  { name: 'a film or sound', advice: nothing, signs: [...signsAt(8, 'AVI ', 'WAVE')] },
  { name: 'a film or sound', advice: nothing, signs: signsAt(4, 'ftyp') },
  { name: 'a film', advice: nothing, signs: ['\u001aE\u00df\u00a3'] },
  { name: 'a typeface', advice: nothing, signs: ['wOFF', 'wOF2', 'OTTO\0', '\0\u0001\0\0\0'] },
];

function signsAt(at: number, ...texts: string[]): { text: string; at: number }[] {
  return texts.map((text) => ({ text, at }));
}

const toLatin1 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** A file's bytes → the kind that they tell, if it is one that is no text. */
export function findForeignBytes(bytes: Uint8Array): ForeignShape | undefined {
  const start = toLatin1(bytes.subarray(0, head));
  const kind = kinds.find(
    ({ signs, within }) =>
      (within === undefined || start.includes(within)) &&
      signs.some((sign) =>
        typeof sign === 'string' ? start.startsWith(sign) : start.startsWith(sign.text, sign.at),
      ),
  );
  return kind && { name: kind.name, advice: kind.advice };
}
