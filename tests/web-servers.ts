import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A web server that a machine may have, and how it is run on a configuration of `offprint hosting`. */
export interface WebServer {
  name: string;
  program: string;
  /** Asks it for its version. */
  version: string[];
  /** The files of its own folder, and how it is started. */
  prepare: (site: ServedSite) => { files: Record<string, string>; args: string[] };
}

/** A site, the configuration for it, and where the server may write. */
export interface ServedSite {
  port: number;
  folder: string;
  own: string;
  config: string;
  base: string;
}

const apacheModules = '/usr/lib/apache2/modules';
const apacheNames = 'mpm_event authz_core dir mime alias deflate headers filter'.split(' ');

export const webServers: WebServer[] = [
  {
    name: 'nginx',
    program: '/usr/sbin/nginx',
    version: ['-v'],
    prepare: ({ port, own, config }) => ({
      files: {
        'site.conf': config,
        'nginx.conf': `daemon off; master_process off; pid ${own}/pid; error_log ${own}/error.log;
events {}
http {
  access_log off;
  client_body_temp_path ${own}/a; proxy_temp_path ${own}/b; fastcgi_temp_path ${own}/c;
  uwsgi_temp_path ${own}/d; scgi_temp_path ${own}/e;
  server { listen 127.0.0.1:${port}; include ${own}/site.conf; }
}
`,
      },
      args: ['-c', join(own, 'nginx.conf'), '-e', join(own, 'error.log')],
    }),
  },
  {
    name: 'apache',
    program: '/usr/sbin/apache2',
    version: ['-v'],
    prepare: ({ port, own, folder, config, base }) => ({
      files: {
        '../dist/.htaccess': config,
        'apache.conf': `ServerRoot ${own}
ServerName localhost
PidFile ${own}/pid
DefaultRuntimeDir ${own}
Listen 127.0.0.1:${port}
ErrorLog ${own}/error.log
${apacheNames.map((name) => `LoadModule ${name}_module ${apacheModules}/mod_${name}.so\n`).join('')}TypesConfig /dev/null
User www-data
Group www-data
DocumentRoot ${base === '/' ? folder : own}
${base === '/' ? '' : `Alias ${base} ${folder}/\n`}<Directory ${folder}>
  AllowOverride All
  Require all granted
</Directory>
`,
      },
      args: ['-X', '-f', join(own, 'apache.conf')],
    }),
  },
  {
    name: 'caddy',
    program: '/usr/bin/caddy',
    version: ['version'],
    prepare: ({ port, own, config }) => ({
      files: {
        Caddyfile: `{
  admin off
  auto_https off
}
http://127.0.0.1:${port} {
${config}}
`,
      },
      args: ['run', '--config', join(own, 'Caddyfile'), '--adapter', 'caddyfile'],
    }),
  },
];

/** Whether the machine has a server. */
export async function isInstalled({ program, version }: WebServer): Promise<boolean> {
  return run(program, version).then(
    () => true,
    () => false,
  );
}

/** A port that was free a moment ago. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Runs a server on a site’s folder while a test asks it; what it said stands in the error when it doesn’t start. */
export async function withWebServer(
  server: WebServer,
  site: ServedSite,
  ask: () => Promise<void>,
): Promise<void> {
  const { files, args } = server.prepare(site);
  await mkdir(site.own, { recursive: true });
  await chmod(join(site.own, '..'), 0o755);
  for (const [name, text] of Object.entries(files)) await writeFile(join(site.own, name), text);
  const env = {
    ...process.env,
    HOME: site.own,
    XDG_DATA_HOME: site.own,
    XDG_CONFIG_HOME: site.own,
  };
  const child = spawn(server.program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => (said += part));
  const ended = once(child, 'close');
  try {
    await Promise.race([
      waitFor(`http://127.0.0.1:${site.port}/`),
      ended.then(() => {
        throw new Error(`${server.name} ended: ${said}`);
      }),
    ]);
    await ask();
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

/** Asks until an answer comes, whatever it is. */
async function waitFor(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} doesn’t answer`);
}
