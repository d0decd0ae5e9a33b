import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from './free-port.ts';

/** A web server that a machine may have. */
export interface Host {
  readonly name: string;
  /** Its program, looked up on the PATH and among the programs of the system. */
  readonly program: string;
  /**
   * Whether it can be told which page to answer with where there is none, and which headers to
   * send.
   */
  readonly answersNotFound: boolean;
  readonly sendsHeaders: boolean;
  /** Writes its settings and gives the options to start it with. */
  prepare(setting: Setting): Promise<readonly string[]>;
}

/** Where a server is to serve what. */
export interface Setting {
  /** The folder to serve. */
  readonly root: string;
  /** A folder for its own files. */
  readonly work: string;
  readonly port: number;
}

const HEADERS = [
  ['Content-Security-Policy', "frame-ancestors 'none'"],
  ['Referrer-Policy', 'same-origin'],
  ['X-Content-Type-Options', 'nosniff'],
  ['Cache-Control', 'no-cache'],
] as const;
const isRoot = process.getuid?.() === 0;
/** How many ports are tried. */
const ATTEMPTS = 5;

/**
 * What nginx is told of the site beyond its root.
 *
 * @param inside further lines of the server's block, which may name the folder of the site
 */
function nginx(name: string, inside: (root: string) => readonly string[]): Host {
  return {
    name,
    program: 'nginx',
    answersNotFound: true,
    sendsHeaders: true,
    async prepare({ root, work, port }) {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (kind) => `${kind}_temp_path ${work}/${kind};`,
      );
      const file = path.join(work, 'nginx.conf');
      await writeFile(
        file,
        [
          ...(isRoot ? ['user root;'] : []),
          'daemon off;',
          `pid ${work}/pid;`,
          'error_log stderr error;',
          'events {}',
          'http {',
          'include /etc/nginx/mime.types;',
          'default_type application/octet-stream;',
          'charset utf-8;',
          'access_log off;',
          ...temporary,
          'server {',
          `listen 127.0.0.1:${port};`,
          `root ${root};`,
          'error_page 404 /404.html;',
          ...HEADERS.map(([header, value]) => `add_header ${header} "${value}" always;`),
          ...inside(root),
          '}',
          '}',
        ].join('\n'),
      );
      return ['-c', file, '-p', work, '-e', 'stderr'];
    },
  };
}

const apache: Host = {
  name: 'Apache',
  program: 'apache2',
  answersNotFound: true,
  sendsHeaders: true,
  async prepare({ root, work, port }) {
    const file = path.join(work, 'apache.conf');
    const modules = ['mpm_event', 'authz_core', 'mime', 'dir', 'headers'];
    await writeFile(
      file,
      [
        `ServerRoot ${work}`,
        `PidFile ${work}/pid`,
        `Listen 127.0.0.1:${port}`,
        'ServerName 127.0.0.1',
        `ErrorLog ${work}/error.log`,
        ...modules.map(
          (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
        ),
        ...(isRoot ? ['User www-data', 'Group www-data'] : []),
        'TypesConfig /etc/mime.types',
        'AddDefaultCharset utf-8',
        `DocumentRoot ${root}`,
        `<Directory ${root}>`,
        'Require all granted',
        '</Directory>',
        'DirectoryIndex index.html',
        'ErrorDocument 404 /404.html',
        ...HEADERS.map(([header, value]) => `Header always set ${header} "${value}"`),
      ].join('\n'),
    );
    return ['-f', file, '-DFOREGROUND'];
  },
};

const caddy: Host = {
  name: 'Caddy',
  program: 'caddy',
  answersNotFound: true,
  sendsHeaders: true,
  async prepare({ root, work, port }) {
    const file = path.join(work, 'Caddyfile');
    await writeFile(
      file,
      [
        '{',
        'admin off',
        'auto_https off',
        'log {',
        'level ERROR',
        '}',
        '}',
        `http://127.0.0.1:${port} {`,
        `root * ${root}`,
        'file_server',
        'header {',
        ...HEADERS.map(([header, value]) => `${header} "${value}"`),
        '}',
        'handle_errors {',
        'rewrite * /404.html',
        'file_server',
        '}',
        '}',
      ].join('\n'),
    );
    return ['run', '--config', file, '--adapter', 'caddyfile'];
  },
};

const python: Host = {
  name: 'Python http.server',
  program: 'python3',
  answersNotFound: false,
  sendsHeaders: false,
  prepare: ({ root, port }) =>
    Promise.resolve([
      '-m',
      'http.server',
      String(port),
      '--bind',
      '127.0.0.1',
      '--directory',
      root,
    ]),
};

/** The servers that the site is tried on. */
export const HOSTS: readonly Host[] = [
  nginx('nginx', () => ['index index.html;']),
  nginx('nginx without .html', () => [
    'index index.html;',
    'if ($request_uri ~ ^/([^?]*)\\.html(\\?.*)?$) { return 308 /$1$2; }',
    'location / { try_files $uri $uri.html $uri/ =404; }',
  ]),
  // As the page on deploying has it for a site below a path of another one.
  nginx('nginx with an alias', (root) => [
    'index index.html;',
    'location = /sub/dir { return 301 /sub/dir/; }',
    'location /sub/dir/ {',
    `alias ${root}/sub/dir/;`,
    'try_files $uri $uri.html $uri/index.html =404;',
    'error_page 404 /sub/dir/404.html;',
    '}',
  ]),
  nginx('nginx without index', () => ['index no-such-file;', 'autoindex off;']),
  apache,
  caddy,
  python,
];

/** The full path of a host's program; undefined where it is not installed. */
export function findProgram({ program }: Host): string | undefined {
  const folders = [
    ...(process.env['PATH'] ?? '').split(path.delimiter),
    '/usr/sbin',
    '/usr/local/sbin',
  ];
  return folders
    .map((folder) => path.join(folder, program))
    .find(
      (file) =>
        existsSync(file) && spawnSync(file, ['--help'], { stdio: 'ignore' }).error === undefined,
    );
}

/** A server that runs. */
export interface RunningHost {
  /** Its address, with the closing slash. */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Starts a server and waits until it answers. Where another program has taken the port meanwhile it
 * tries another one.
 */
export async function startHost(
  host: Host,
  program: string,
  place: Omit<Setting, 'port'>,
): Promise<RunningHost> {
  let said = '';
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const port = await findFreePort();
    const child = await spawnHost(host, program, { ...place, port });
    const ended = once(child, 'exit');
    said = '';
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
    });
    const url = `http://127.0.0.1:${port}/`;
    while (child.exitCode === null) {
      const answer = await fetch(`${url}robots.txt`).catch(() => null);
      if (answer?.ok && child.exitCode === null) {
        const stop = async () => {
          child.kill('SIGTERM');
          await ended;
        };
        return { url, stop };
      }
      await sleep(100);
    }
  }
  throw new Error(`${host.name} did not start: ${said}`);
}

async function spawnHost(host: Host, program: string, setting: Setting): Promise<ChildProcess> {
  const env = { ...process.env, XDG_DATA_HOME: setting.work, XDG_CONFIG_HOME: setting.work };
  return spawn(program, await host.prepare(setting), { stdio: ['ignore', 'ignore', 'pipe'], env });
}
