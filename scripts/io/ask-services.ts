import type { Candidate, SearchService } from '#lib/enrich/candidate.ts';
import { matchTitle, type TitleMatch, type UnknownPaper } from '#lib/enrich/match-title.ts';
import type { AnswerCache } from './answer-cache.ts';
import type { PoliteClient, Reply } from './polite-client.ts';

/** A service and the way to it. */
export interface ServiceAccess {
  service: SearchService;
  /** Without a slash at its end. */
  base: string;
  client: PoliteClient;
}

/** What came of a paper: `failed` when a service that could have known it did not answer. */
export type Finding =
  | (Extract<TitleMatch, { kind: 'found' }> & { at: SearchService['name'] })
  | Exclude<TitleMatch, { kind: 'found' }>
  | { kind: 'failed'; reason: string };

/** Asks services about papers, one after the other. */
export interface Asker {
  ask: (paper: UnknownPaper) => Promise<Finding>;
  /** Services that give no answers any more, with the reason. */
  down: Map<SearchService['name'], string>;
  /** How many answers came over the network. */
  countAnswers: () => number;
}

/** A service that fails this often in a row is asked no more. */
const mostFailures = 5;

/** Where answers are kept, and whether they are asked for again. */
export interface AskOptions {
  cache: AnswerCache;
  isFresh: boolean;
}

/** Asks the services in order until one knows the paper. */
export function createAsker(accesses: ServiceAccess[], { cache, isFresh }: AskOptions): Asker {
  const down: Asker['down'] = new Map();
  const failures = new Map<string, number>();
  let answers = 0;
  const note = ({ service: { name } }: ServiceAccess, reply: Reply<Candidate[]>): void => {
    const count = reply.kind === 'answer' ? 0 : (failures.get(name) ?? 0) + 1;
    failures.set(name, count);
    if (reply.kind === 'down' || (reply.kind === 'failed' && count >= mostFailures))
      down.set(name, reply.reason);
  };
  const askOne = async (access: ServiceAccess, url: string): Promise<Reply<Candidate[]>> => {
    const known = isFresh ? undefined : await cache.read(url);
    if (known) return { kind: 'answer', answer: known };
    const reason = down.get(access.service.name);
    if (reason !== undefined) return { kind: 'down', reason };
    const reply = await access.client.ask(url, (text) => {
      const parsed = access.service.parse(text);
      return parsed.ok ? { ok: true, answer: parsed.candidates } : parsed;
    });
    note(access, reply);
    if (reply.kind !== 'answer') return reply;
    answers++;
    await cache.write(url, reply.answer);
    return reply;
  };
  const ask = async (paper: UnknownPaper): Promise<Finding> => {
    let finding: Finding = { kind: 'none' };
    for (const access of accesses) {
      const url = access.service.toUrl(access.base, paper.titles[0] ?? '');
      if (url === undefined) continue;
      const reply = await askOne(access, url);
      if (reply.kind !== 'answer') {
        finding = { kind: 'failed', reason: `${access.service.name}: ${reply.reason}` };
        continue;
      }
      const match = matchTitle(paper, reply.answer);
      if (match.kind === 'found') return { ...match, at: access.service.name };
      if (match.kind === 'unsure' && finding.kind === 'none') finding = match;
    }
    return finding;
  };
  return { ask, down, countAnswers: () => answers };
}
