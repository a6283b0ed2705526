import type { FurnitureKind } from '#lib/digest/digest-format.ts';

/** What stands in a list beside its papers, line by line. */
export const listFurniture: FurnitureKind[] = [
  { name: 'a rule', line: /^\s{0,3}(?:[-*_]\s?){3,}$/ },
  { name: 'a mark of a site’s program', line: /^\s*\{\{[<%].{0,200}[>%]\}\}\s*$/ },
  {
    name: 'the name of the contents',
    line: /^\s*<summary>\s*(?:table of )?contents\s*<\/summary>\s*$/i,
  },
  { name: 'tags without text', line: /^\s*(?:<\/?[a-z][^<>]{0,500}>\s*)+$/i },
  {
    name: 'a link within the list',
    line: /^\s*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(?:\*\*|\()?\[[^[\]]{1,200}\]\(#[^()\s]{0,200}\)(?:\*\*|\))?\s*$/,
  },
  {
    name: 'a link within the list',
    line: /^[\s()]*(?:<(?!a\b)\/?[a-z][^<>]{0,200}>[\s()]*)*<a href=["']?#[^<>]{0,200}>[^<>]{0,100}<\/a>[\s()]*(?:<\/?[a-z][^<>]{0,200}>[\s()]*)*$/i,
  },
  {
    name: 'a picture',
    line: /^\s*(?:(?:!\[[^[\]]{0,200}\]\([^()\s]{1,500}(?: "[^"]{0,200}")?\)|\[!\[[^[\]]{0,200}\]\([^()\s]{1,500}\)\]\([^()\s]{1,500}\)|\[!\[[^[\]]{0,200}\]\[[^[\]]{0,100}\]\]\[[^[\]]{0,100}\])\s*)+$/,
  },
  {
    name: 'a link’s address',
    line: /^ {0,3}\[[^[\]]{1,100}\]:\s+<?\S{1,500}>?(?:\s+"[^"]{0,200}")?\s*$/,
  },
  { name: 'a year above papers', line: /^\s{0,3}#{1,6}\s+(?:19|20)\d\d\s*$/ },
  { name: 'a count of papers', line: /^\s{0,3}(?:\*\*)?\d{1,5} papers(?:\*\*)?\s*$/i },
  {
    name: 'the day of the list',
    line: /^[\s>*_(#]*(?:(?:last )?updated?(?: on)?:?\s*)?\d{4}[-./]\d{1,2}[-./]\d{1,2}[\s*_)]*$/i,
  },
];
