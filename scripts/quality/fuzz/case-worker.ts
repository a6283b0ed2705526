import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'astro/zod';
import { checkCase, type CaseFile } from './check-case.ts';

// One case after another, each in the folder of this worker.
const { root } = z.object({ root: z.string() }).parse(workerData);
parentPort?.on('message', (file: CaseFile) => {
  void checkCase(root, file).then(
    (result) => parentPort?.postMessage(result),
    (error: unknown) => {
      const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
      parentPort?.postMessage({ papers: 0, failures: [{ kind: 'crash', detail }] });
    },
  );
});
