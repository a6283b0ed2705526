import { type IndexRecord, toIndexRecords } from '#lib/search/index-record.ts';
import { keepText } from '../kept-texts.ts';
import { memo } from './memo.ts';
import { getPapersData } from './site-data.ts';
import { getTopics } from './topics.ts';

/** All papers as search knows them, in the order in which it lists them. */
export const getIndexRecords = memo(async (): Promise<IndexRecord[]> => {
  const topics = (await getTopics()).map(({ slug, name }) => ({ id: slug, name }));
  return toIndexRecords(await getPapersData(), { topics, keep: keepText });
});
