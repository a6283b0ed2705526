/** What a case can fail by, and how the summary calls it. */
export const failureKinds = {
  crash: 'crashes',
  hang: 'hangs',
  output: 'lines that are no message',
  owner: 'lines without an owner',
  lost: 'words lost',
  paper: 'papers that can’t be read back',
  again: 'runs that differ from a clean one',
  build: 'builds or pages that failed',
  injected: 'nodes injected into pages and feeds',
  forbidden: 'forbidden characters',
} as const;

/** What a case can fail by. */
export type FailureKind = keyof typeof failureKinds;

/** What went wrong in a case. */
export interface Failure {
  kind: FailureKind;
  /** Where, and what. */
  detail: string;
}
