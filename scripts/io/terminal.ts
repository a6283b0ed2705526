import { styleText } from 'node:util';

type Format = Parameters<typeof styleText>[0];

/** Colours a text for a stream; plain when the stream is no terminal or NO_COLOR is set, whatever else is. */
export function paint(
  format: Format,
  text: string,
  stream: NodeJS.WriteStream = process.stderr,
): string {
  if (process.env.NO_COLOR) return text;
  return styleText(format, text, { stream, validateStream: true });
}

/** A line on a terminal that tells how far a long job is; writes nothing where there is no terminal. */
export interface Progress {
  /** Shows `label ████░░░░ done/total`, at most ten times a second. */
  show: (done: number, total: number) => void;
  /** Removes the line. */
  end: () => void;
}

const barWidth = 24;

function renderBar(done: number, total: number): string {
  const full = total > 0 ? Math.round((barWidth * Math.min(done, total)) / total) : 0;
  return '█'.repeat(full) + '░'.repeat(barWidth - full);
}

/** Starts a progress line on stderr. */
export function startProgress(label: string): Progress {
  const stream = process.stderr;
  if (!stream.isTTY) return { show: () => undefined, end: () => undefined };
  let last = 0;
  return {
    show(done, total) {
      const now = performance.now();
      if (now - last < 100 && done < total) return;
      last = now;
      stream.write(`\r\u001b[2K${label} ${renderBar(done, total)} ${done}/${total}`);
    },
    end() {
      stream.write('\r\u001b[2K');
    },
  };
}
