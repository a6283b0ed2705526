import type { APIRoute } from 'astro';
import { getIndexRecords } from '#data/index-records.ts';
import { mediaTypes, toContentType } from '#lib/media-types.ts';
import { toIndexedText } from '#lib/search/index-record.ts';
import { countWords, renderWordList } from '#lib/search/word-list.ts';

/** The words of all papers, against which search holds a reader's spelling. */
export const GET: APIRoute = async () => {
  const texts = (await getIndexRecords()).map(toIndexedText);
  return new Response(renderWordList(countWords(texts)), {
    headers: { 'content-type': toContentType(mediaTypes.txt) },
  });
};
