import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSafe } from 'node:https';
import type { AskHost, HostAnswer } from '#lib/hosting/check-host.ts';

/** How long a host may be silent, in milliseconds. */
const patience = 30_000;
/** The most bytes of an answer that are taken. */
const longest = 200 * 2 ** 20;

/** A site’s address → a function that asks for what lies below it: nothing is followed, decoded or kept. */
export function createHostAsker(url: string): AskHost {
  return (path, headers = {}) =>
    new Promise((resolve, reject) => {
      const address = new URL(url);
      const whole = `${address.pathname}${encodeURI(path)}`;
      const request = address.protocol === 'https:' ? requestSafe : requestPlain;
      const sent = request(
        address,
        {
          path: whole,
          headers: { host: address.host, ...headers },
          agent: false,
          timeout: patience,
        },
        (response) => {
          readAnswer(response).then(resolve, reject);
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`${url}${path} doesn’t answer`)));
      sent.on('error', reject).end();
    });
}

async function readAnswer(response: IncomingMessage): Promise<HostAnswer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > longest) throw new RangeError(`the answer has over ${longest} bytes`);
    parts.push(part);
  }
  const headers = Object.entries(response.headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  return {
    status: response.statusCode ?? 0,
    headers: new Map(headers),
    body: Buffer.concat(parts),
  };
}
