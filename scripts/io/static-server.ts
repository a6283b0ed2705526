import { createServer, type RequestListener, type Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { codeOf } from './error-code.ts';
import { createStaticListener, type StaticSite } from './static-files.ts';

/** What to serve, and where. */
export interface ServerOptions extends StaticSite {
  /** 0 takes a free port. */
  port: number;
  /** `localhost` listens on 127.0.0.1 and ::1, where the machine has both. */
  host: string;
}

/** A running server: the address of the site's first page, and how to stop it. */
export interface StaticServer {
  url: string;
  port: number;
  close: () => Promise<void>;
}

/** Codes of a machine without IPv6. */
const noSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** How often a free port is asked for when the one found on IPv4 is taken on IPv6. */
const freePortTries = 5;

/** Starts a server for a folder; rejects with code EADDRINUSE when the port is taken. */
export async function startServer({ port, host, ...site }: ServerOptions): Promise<StaticServer> {
  const listener = createStaticListener(site);
  const hosts = host === 'localhost' ? ['127.0.0.1', '::1'] : [host];
  const servers = await listenOnAll(listener, {
    hosts,
    port,
    tries: port === 0 ? freePortTries : 1,
  });
  const taken = portOf(servers[0]);
  const name = isIPv6(host) ? `[${host}]` : host;
  return {
    url: `http://${name}:${taken}${site.base}`,
    port: taken,
    close: async () => {
      await Promise.all(servers.map(stop));
    },
  };
}

/** Whether an error says that the port is taken. */
export function isPortTaken(error: unknown): boolean {
  return codeOf(error) === 'EADDRINUSE';
}

interface Listening {
  hosts: readonly string[];
  port: number;
  tries: number;
}

/** One server for each host, all on one port; a host that the machine lacks is left out. */
async function listenOnAll(listener: RequestListener, options: Listening): Promise<Server[]> {
  const { hosts, port, tries } = options;
  const servers: Server[] = [];
  try {
    for (const host of hosts) {
      const same = servers[0] === undefined ? port : portOf(servers[0]);
      const server = await listen(listener, { host, port: same });
      if (server !== undefined) servers.push(server);
    }
  } catch (error) {
    await Promise.all(servers.map(stop));
    if (isPortTaken(error) && tries > 1) {
      return listenOnAll(listener, { hosts, port, tries: tries - 1 });
    }
    throw error;
  }
  return servers;
}

function listen(
  listener: RequestListener,
  { host, port }: { host: string; port: number },
): Promise<Server | undefined> {
  const server = createServer(listener);
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (host === '::1' && noSuchAddress.has(codeOf(error))) resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      resolve(server);
    });
  });
}

function portOf(server: Server | undefined): number {
  const address = server?.address();
  if (address === null || address === undefined || typeof address === 'string') {
    throw new Error('The server listens on no port.');
  }
  return address.port;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
