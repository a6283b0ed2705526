import type { DigestFormat } from './digest-format.ts';
import type { LineRange, ParsedDigest } from './digest.ts';

/** A digest as a format took it apart, and that format. */
export interface Claims {
  parsed: ParsedDigest;
  format: Pick<DigestFormat, 'name' | 'furniture'>;
}

/** Who a line belongs to: a paper, what the format left out, or furniture by its name; nobody so far. */
type Owner = { part: 'paper' | 'left out' | 'unknown' } | { part: 'furniture'; name: string };

/** Lines in a row with one owner, blank lines among them. */
interface Run extends LineRange {
  owner: Owner;
}

/** A longer line is no furniture. */
const longestFurniture = 2000;

/** Who claims each line, by its number. What is left out is in no paper, though it stands amid one's lines. */
function toClaimed({ furniture, entries, leftOut }: ParsedDigest, length: number): Owner[] {
  const owners = Array<Owner>(length + 1).fill({ part: 'unknown' });
  const claim = ({ from, to }: LineRange, owner: Owner): void => {
    owners.fill(owner, from, Math.min(to, length) + 1);
  };
  for (const range of furniture) claim(range, { part: 'furniture', name: range.name });
  for (const range of entries) claim(range, { part: 'paper' });
  for (const range of leftOut) claim(range, { part: 'left out' });
  return owners;
}

/** A line that nobody claimed → furniture, if the format names such lines. */
function toNamed(line: string, { furniture = [] }: Claims['format']): Owner {
  const name = furniture.find((kind) => kind.line.test(line))?.name;
  const isNamed = name !== undefined && line.length <= longestFurniture;
  return isNamed ? { part: 'furniture', name } : { part: 'unknown' };
}

const isSame = (a: Owner, b: Owner): boolean =>
  a.part === b.part && (a.part !== 'furniture' || b.part !== 'furniture' || a.name === b.name);

/** The text's lines that are not blank, with their owners, as runs. */
function toRuns(text: string, { parsed, format }: Claims): Run[] {
  const lines = text.split('\n');
  const claimed = toClaimed(parsed, lines.length);
  const runs: Run[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const claim = claimed[index + 1] ?? { part: 'unknown' };
    const owner = claim.part === 'unknown' ? toNamed(line, format) : claim;
    const last = runs.at(-1);
    if (last && isSame(last.owner, owner)) last.to = index + 1;
    else runs.push({ from: index + 1, to: index + 1, owner });
  }
  return runs;
}

/**
 * Gives each line that is not blank one owner: what the format left out, else a paper, else furniture that the format
 * found or names. All others are left out, so that nothing is passed over in silence.
 */
export function placeLines(text: string, claims: Claims): ParsedDigest {
  const { parsed, format } = claims;
  const runs = toRuns(text, claims);
  const reason = `lines that ${format.name} does not know`;
  const unknown = runs.flatMap(({ from, to, owner }) =>
    owner.part === 'unknown' ? [{ from, to, reason }] : [],
  );
  const furniture = runs.flatMap(({ from, to, owner }) =>
    owner.part === 'furniture' ? [{ from, to, name: owner.name }] : [],
  );
  const leftOut = [...parsed.leftOut, ...unknown].sort((a, b) => a.from - b.from);
  return { ...parsed, furniture, leftOut };
}
