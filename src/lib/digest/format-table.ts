import type { PhrasingContent, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { digestFormats, type KnownFormats } from './formats.ts';

const toText = (value: string): PhrasingContent[] => [{ type: 'text', value }];
const toCode = (value: string): PhrasingContent[] => [{ type: 'inlineCode', value }];
const toRow = (cells: PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

/** Every format with its endings and its signature, as README has it: a Markdown table. */
export function renderFormatTable({ formats = digestFormats }: KnownFormats = {}): string {
  const head = ['Format', 'What it is', 'Told by', 'Endings'].map(toText);
  const rows = formats.map(({ name, description, signature, endings }) => [
    toCode(name),
    toText(description),
    toText(signature),
    endings.flatMap((ending, index) => [...toText(index > 0 ? ' ' : ''), ...toCode(ending)]),
  ]);
  const children = [head, ...rows].map(toRow);
  return toMarkdown({ type: 'table', children }, { extensions: [gfmToMarkdown()] });
}

/** Every format with what it is, a line each, as `--help` has it. */
export function renderFormatList({
  formats = digestFormats,
  indent = 0,
}: KnownFormats & { indent?: number } = {}): string {
  const width = Math.max(...formats.map(({ name }) => name.length));
  return formats
    .map(({ name, description }) => `${' '.repeat(indent)}${name.padEnd(width)}  ${description}`)
    .join('\n');
}
