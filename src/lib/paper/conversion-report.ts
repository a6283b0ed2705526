import { renderCount } from '#lib/display/render-count.ts';
import type { Digest } from '#lib/digest/digest.ts';
import { type JudgedProblem, type Problem, toProblem } from '#lib/problem.ts';
import { countRestorations, type PaperLedger, type RestorationCount } from './check-restored.ts';
import type { ChangeKind, PaperChange } from './paper-changes.ts';
import type { ConvertedPaper, LeftOut } from './to-papers.ts';

/** What became of a file of `content/papers`. */
export interface ReportedFile extends Pick<PaperChange, 'slug' | 'file' | 'kind' | 'isWithdrawn'> {
  ledger?: PaperLedger;
}

/** What a conversion did, as `--json` prints it. */
export interface ConversionReport {
  digests: {
    id: string;
    date: string;
    file: string;
    papers: number;
    /** Entries that only tell that a paper was replaced; absent where there is none. */
    replacements?: number;
    leftOutLines: number;
  }[];
  papers: ReportedFile[];
  restored: RestorationCount[];
  /** Replacements of papers that no digest has. */
  unknownReplacements: number;
  /** Papers of which no abstract is known. */
  withoutAbstract: number;
  /** What metadata leaves out, and why. */
  leftOut: LeftOut[];
  problems: JudgedProblem[];
}

/** What a conversion found and made. */
export interface Conversion {
  digests: Digest[];
  papers: ConvertedPaper[];
  leftOut: LeftOut[];
  changes: PaperChange[];
  unknownReplacements: number;
  problems: JudgedProblem[];
}

function toDigestCounts({ id, date, file, entries, leftOut }: Digest) {
  const replacements = entries.filter(({ isReplacement }) => isReplacement).length;
  return {
    id,
    date,
    file,
    papers: entries.length - replacements,
    ...(replacements > 0 ? { replacements } : {}),
    leftOutLines: leftOut.reduce((sum, { from, to }) => sum + to - from + 1, 0),
  };
}

/** A conversion → its report. */
export function toReport(conversion: Conversion): ConversionReport {
  const { digests, papers, leftOut, changes, unknownReplacements, problems } = conversion;
  const ledgers = toLedgers(papers);
  return {
    digests: digests.map(toDigestCounts),
    papers: changes.map(({ text: _, ...change }) => ({ ...change, ...ledgers.get(change.slug) })),
    restored: countRestorations([...ledgers.values()].map(({ ledger }) => ledger)),
    unknownReplacements,
    withoutAbstract: papers.filter(({ frontmatter }) => frontmatter.noAbstract).length,
    leftOut,
    problems,
  };
}

/** Papers → by slug what was restored in each, if anything. */
function toLedgers(papers: ConvertedPaper[]): Map<string, { ledger: PaperLedger }> {
  const restored = papers.filter(({ ledger }) => ledger.title.length + ledger.abstract.length > 0);
  return new Map(restored.map(({ frontmatter, ledger }) => [frontmatter.slug, { ledger }]));
}

/** Files that a person edited, or that no digest has any more; those that are named already are left out. */
export function checkChanges(changes: PaperChange[], unreadable: Problem[]): Problem[] {
  const named = new Set(unreadable.map(({ file }) => file));
  return changes.flatMap(({ kind, file }) => {
    if (named.has(file)) return [];
    if (kind === 'kept') return [toProblem('paper-edited', { file })];
    return kind === 'orphan' ? [toProblem('paper-orphan', { file })] : [];
  });
}

/**
 * Problems without a digest’s warning that it has no abstract of a paper: where papers may have none that costs nothing,
 * and where they may not, the error of a paper that has none anywhere says so, too.
 */
export function withoutEchoes(
  problems: Problem[],
  { papersWithoutAbstract }: { papersWithoutAbstract: boolean },
): Problem[] {
  const toPlace = ({ file, line, about = '' }: Problem): string =>
    JSON.stringify([file, line, about]);
  const missing = problems.filter(({ code }) => code === 'abstract-missing').map(toPlace);
  const said = new Set(missing);
  const isEcho = (problem: Problem): boolean =>
    problem.code === 'digest-no-abstract' && (papersWithoutAbstract || said.has(toPlace(problem)));
  return problems.filter((problem) => !isEcho(problem));
}

/** Why papers would change: another version wrote them, or what they are made of changed. */
export function renderPending({ papers }: ConversionReport, version: string): string {
  const outdated = papers.filter(({ kind }) => kind === 'outdated').length;
  const reason =
    outdated > 0
      ? ` (${renderCount(outdated, 'paper')} of another version than ${version}, none edited by hand)`
      : '';
  return `content/papers is not up to date${reason}: run npm run convert.\n`;
}

/** `1 digest, 69 papers: 69 new, 0 changed, 0 unchanged, 0 kept as edited; 0 lines left out` */
export function renderSummary(report: ConversionReport, force: boolean): string {
  const { digests, papers: files } = report;
  const papers = files.filter(({ isWithdrawn = false }) => !isWithdrawn);
  const count = (kind: ChangeKind): number => papers.filter((paper) => paper.kind === kind).length;
  const leftOut = digests.reduce((sum, { leftOutLines }) => sum + leftOutLines, 0);
  const orphans = count('orphan');
  const parts = [
    `${count('new')} new`,
    `${count('changed')} changed`,
    ...(count('outdated') > 0 ? [`${count('outdated')} of another version`] : []),
    `${count('unchanged')} unchanged`,
    `${count('kept')} ${force ? 'edited and replaced' : 'kept as edited'}`,
    ...(count('moved') > 0 ? [`${count('moved')} moved`] : []),
    ...(orphans > 0 ? [`${orphans} in no digest ${force ? 'and removed' : 'but kept'}`] : []),
  ];
  const total = papers.length - orphans - count('moved');
  return `${renderCount(digests.length, 'digest')}, ${renderCount(total, 'paper')}: ${parts.join(', ')}; ${renderCount(leftOut, 'line')} left out${renderLeftOut(report)}`;
}

/** `; 2 left out by metadata (1 withdrawn)`, or nothing. */
function renderLeftOut({ leftOut, papers }: ConversionReport): string {
  const withdrawn = papers.filter(({ isWithdrawn = false }) => isWithdrawn).length;
  if (leftOut.length + withdrawn === 0) return '';
  const published = withdrawn > 0 ? ` (${withdrawn} withdrawn)` : '';
  return `; ${leftOut.length} left out by metadata${published}`;
}

/** `84 replacements of papers that no digest has`, or nothing. */
export function renderReplacements({ unknownReplacements: count }: ConversionReport): string {
  if (count === 0) return '';
  const [replacements, papers] = [
    renderCount(count, 'replacement'),
    count === 1 ? 'a paper' : 'papers',
  ];
  return `${replacements} of ${papers} that no digest has`;
}

/** `12 papers have no abstract: corrected.abstract in content/metadata gives them one`, or nothing. */
export function renderWithoutAbstract({ withoutAbstract: count }: ConversionReport): string {
  if (count === 0) return '';
  const [have, them] = count === 1 ? ['has', 'it'] : ['have', 'them'];
  return `${renderCount(count, 'paper')} ${have} no abstract: corrected.abstract in content/metadata gives ${them} one`;
}

/** `Restored: 4 formula (1 likely), 2 quote`, or nothing. */
export function renderRestored({ restored }: ConversionReport): string {
  if (restored.length === 0) return '';
  const parts = restored.map(({ kind, certain, likely }) => {
    const doubt = likely > 0 ? ` (${likely} likely)` : '';
    return `${certain + likely} ${kind}${doubt}`;
  });
  return `Restored: ${parts.join(', ')}`;
}
