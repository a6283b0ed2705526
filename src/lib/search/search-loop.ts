/** Does a work after so many milliseconds → what keeps it from being done. */
export type SetTimer = (work: () => void, milliseconds: number) => () => void;

/** What is done with what a search finds. */
export interface SearchLoop<Outcome> {
  find: (query: string) => Promise<Outcome>;
  show: (outcome: Outcome, query: string) => void;
  say: (message: string) => void;
  /** What is said when a search fails. */
  failure: string;
}

/** How long a reader waits before being told, in milliseconds. */
const patience = 400;

/** Searches while a reader types: the answer to an older query never takes the place of that to a newer one. */
export function createSearchLoop<Outcome>(
  { find, show, say, failure }: SearchLoop<Outcome>,
  setTimer: SetTimer,
): { search: (query: string) => Promise<void>; stop: () => void } {
  let latest = 0;
  const search = async (query: string): Promise<void> => {
    const request = ++latest;
    const ifLatest = (work: () => void): void => {
      if (request === latest) work();
    };
    const cancel = setTimer(() => {
      ifLatest(() => {
        say('Searching …');
      });
    }, patience);
    try {
      const outcome = await find(query);
      ifLatest(() => {
        show(outcome, query);
      });
    } catch {
      ifLatest(() => {
        say(failure);
      });
    } finally {
      cancel();
    }
  };
  /** What is still looked for isn't wanted any more. */
  const stop = (): void => {
    latest += 1;
  };
  return { search, stop };
}
