/** Whether somebody wants to see the way through the code: `--debug`, or `OFFPRINT_DEBUG`. */
export function isDebugging(): boolean {
  return (process.env['OFFPRINT_DEBUG'] ?? '') !== '';
}

/** `    at render (file:///site/a.ts:1:2)`, `    at new Promise (<anonymous>)` */
const frame = /^\s+at .*(?::\d+:\d+\)?|\(<anonymous>\)|\(native\))$/;

/** A text without the lines that tell the way through the code. */
export function dropFrames(text: string): string {
  if (!text.includes('    at ')) return text;
  return text
    .split('\n')
    .filter((line) => !frame.test(line))
    .join('\n');
}

/** From here on what this process prints names no way through the code, whoever prints it: Astro and its parts print theirs. */
export function printPlainly(): void {
  if (isDebugging()) return;
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    stream.write = (text: string | Uint8Array, ...rest: unknown[]): boolean =>
      write(typeof text === 'string' ? dropFrames(text) : text, ...rest);
  }
}
