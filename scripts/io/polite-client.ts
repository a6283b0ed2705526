import { setTimeout as sleep } from 'node:timers/promises';
import { readLimited } from './read-limited.ts';

/** How a host wants to be asked. Milliseconds. */
export interface Politeness {
  userAgent: string;
  /** Between the beginnings of two requests. */
  gap: number;
  /** For one request, its answer's body included. */
  timeout: number;
  /** How often one question is asked before the host counts as down. */
  tries: number;
  /** A host that asks for a longer pause is not waited for. */
  longestWait: number;
}

/** An answer that was understood, or why there is none. */
export type Reply<Answer> =
  | { kind: 'answer'; answer: Answer }
  /** This question has no answer; others may. */
  | { kind: 'failed'; reason: string }
  /** The host gives none at present. */
  | { kind: 'down'; reason: string };

/** What a client needs of the world; a test hands in a clock of its own. */
export interface World {
  /** Milliseconds since 1970. */
  now: () => number;
  /** Waits so many milliseconds. */
  sleep: (wait: number) => Promise<unknown>;
  fetch: (url: string, request: RequestInit) => Promise<Response>;
}

/** An answer's text → what it says, or the reason why it says nothing. */
export type ParseAnswer<Answer> = (
  text: string,
) => { ok: true; answer: Answer } | { ok: false; reason: string };

/** Asks one host, one question at a time. */
export interface PoliteClient {
  ask: <Answer>(url: string, parse: ParseAnswer<Answer>) => Promise<Reply<Answer>>;
}

/** What one try gave: `end` is what it means in the end, `wait` what the host asks for. */
type Attempt<Answer> =
  Reply<Answer> | { kind: 'again'; reason: string; end: 'down' | 'failed'; wait?: number };

const realWorld: World = { now: Date.now, sleep, fetch };

const largestAnswer = 5_000_000;
/** Too many requests, and faults that pass. */
const passing = [408, 425, 429, 500, 502, 503, 504];

/** One try's answer is asked for and understood with these. */
interface Asking extends Politeness {
  world: World;
}

/** `Retry-After: 30` or a date → milliseconds. */
export function toWait(header: string | null, now: number): number | undefined {
  if (header === null) return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** An error of fetch → its innermost reason: `fetch failed` hides `connect ECONNREFUSED`. */
function toReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? toReason(error.cause) : error.message;
}

async function attempt<Answer>(
  url: string,
  parse: ParseAnswer<Answer>,
  { userAgent, timeout, world }: Asking,
): Promise<Attempt<Answer>> {
  try {
    const response = await world.fetch(url, {
      headers: { 'user-agent': userAgent },
      signal: AbortSignal.timeout(timeout),
    });
    const reason = `status ${response.status}`;
    if (!response.ok) {
      await response.body?.cancel();
      if (!passing.includes(response.status)) return { kind: 'failed', reason };
      const wait = toWait(response.headers.get('retry-after'), world.now());
      return { kind: 'again', reason, end: 'down', ...(wait === undefined ? {} : { wait }) };
    }
    const parsed = parse(await readLimited(response, largestAnswer));
    return parsed.ok
      ? { kind: 'answer', answer: parsed.answer }
      : { kind: 'again', reason: parsed.reason, end: 'failed' };
  } catch (error) {
    const reason = toReason(error);
    if (error instanceof RangeError) return { kind: 'failed', reason };
    return { kind: 'again', reason, end: 'down' };
  }
}

/** A client that keeps the gap, asks again with longer and longer pauses, and gives up where that is of no use. */
export function createPoliteClient(politeness: Politeness, world = realWorld): PoliteClient {
  let next = 0;
  const pause = async (gap: number): Promise<void> => {
    await world.sleep(Math.max(0, next - world.now()));
    next = world.now() + gap;
  };
  return {
    async ask(url, parse) {
      let reply: Reply<never> = { kind: 'down', reason: 'it was not asked' };
      for (let count = 1; count <= politeness.tries; count++) {
        await pause(politeness.gap);
        const result = await attempt(url, parse, { ...politeness, world });
        if (result.kind !== 'again') return result;
        const wait = Math.max(result.wait ?? 0, politeness.gap * 2 ** count);
        next = world.now() + wait;
        reply = { kind: result.end, reason: result.reason };
        if (wait > politeness.longestWait) {
          const seconds = Math.ceil(wait / 1000);
          return { kind: 'down', reason: `${result.reason}, and it asks for ${seconds} s of rest` };
        }
      }
      return reply;
    },
  };
}
