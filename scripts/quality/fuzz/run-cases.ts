import { once } from 'node:events';
import { join } from 'node:path';
import { setInterval } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { CaseFile, CaseResult } from './check-case.ts';
import type { FailureKind } from './failure.ts';

/** How cases are run. */
export interface CaseRuns {
  /** A folder for what they write. */
  folder: string;
  /** How many at a time. */
  workers: number;
  /** Seconds of the processor that a case may take. */
  limit: number;
  onDone: (number: number, result: CaseResult) => void;
}

/** One thread, begun anew when a case ends it. */
class CaseThread {
  readonly #root: string;
  readonly #limit: number;
  #worker: Worker | undefined;

  constructor(root: string, limit: number) {
    this.#root = root;
    this.#limit = limit;
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(new URL('case-worker.ts', import.meta.url), {
      workerData: { root: this.#root },
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    await once(worker, 'online');
    return worker;
  }

  /** Runs a case; what ends the thread is a crash, what takes too much of the processor a hang. */
  async run(file: CaseFile): Promise<CaseResult> {
    const worker = (this.#worker ??= await this.#start());
    const done = new AbortController();
    const toFailure = (kind: FailureKind, detail: string): CaseResult => ({
      papers: 0,
      failures: [{ kind, detail }],
    });
    const options = { signal: done.signal };
    worker.postMessage(file);
    const result = await Promise.race([
      once(worker, 'message', options).then(([message]) => message as CaseResult),
      once(worker, 'exit', options).then(([code]) =>
        toFailure('crash', `the thread ended with ${String(code)}`),
      ),
      this.#watch(worker, options).then(() =>
        toFailure('hang', `over ${this.#limit} s of the processor`),
      ),
    ]).catch((error: unknown) =>
      toFailure('crash', error instanceof Error ? error.message : String(error)),
    );
    done.abort();
    if (result.failures.some(({ kind }) => kind === 'crash' || kind === 'hang')) await this.close();
    return result;
  }

  /** Resolves when the case has taken too much of the processor; never when it is done before. */
  async #watch(worker: Worker, { signal }: { signal: AbortSignal }): Promise<void> {
    const before = await worker.cpuUsage();
    for await (const _ of setInterval(500, undefined, { signal })) {
      const now = await worker.cpuUsage();
      if ((now.user + now.system - before.user - before.system) / 1e6 > this.#limit) return;
    }
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = undefined;
  }
}

/** Runs all cases, several at a time. */
export async function runCases(
  files: Iterable<CaseFile>,
  { folder, workers, limit, onDone }: CaseRuns,
): Promise<void> {
  const queue = files[Symbol.iterator]();
  const threads = Array.from({ length: workers }, async (_, index) => {
    const thread = new CaseThread(join(folder, `worker-${index}`), limit);
    for (let next = queue.next(); !next.done; next = queue.next())
      onDone(next.value.number, await thread.run(next.value));
    await thread.close();
  });
  await Promise.all(threads);
}
