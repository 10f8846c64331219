import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { builtDashboard, freePort, ROOT, run, temporaryFolder } from './project-run.ts';

/** Whether the kernel's tracer is there and may trace. */
export const canTrace: boolean = await run('strace', ['-qq', '-f', '-o', '/dev/null', 'true']).then(
  ({ code }) => code === 0,
  () => false,
);

const OPENED = /\bopen(?:at2?)?\((?:AT_FDCWD|\d+)?(?:, )?"((?:[^"\\]|\\.)*)"/;

/**
 * Serves a project as it is served, with every file that the process opens written down by the kernel's tracer.
 * @returns the files of the project that were opened or asked for in vain, seen from its folder, when it is stopped
 */
export async function serveTraced(
  project: string,
): Promise<{ origin: string; stop(): Promise<readonly string[]> }> {
  await builtDashboard();
  const trace = join(temporaryFolder(), 'opens');
  const port = String(await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const opening = ['-f', '-qq', '-e', 'trace=open,openat,openat2', '-s', '4096', '-o', trace];
  const server = [process.execPath, join(ROOT, 'apps/dashboard/server.ts')];
  const child = spawn('strace', [...opening, ...server], {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, HOST: '127.0.0.1', PORT: port, ORIGIN: origin, HIROGERU_PROJECT: project },
  });
  const ended = new Promise((done) => child.once('exit', done));
  while ((await fetch(origin).catch(() => null)) === null) await new Promise((next) => setTimeout(next, 50));
  return {
    origin,
    async stop() {
      // The tracer passes no signal on, so the whole group is asked to end.
      process.kill(-(child.pid ?? 0), 'SIGTERM');
      await ended;
      return openedBelow(project, readFileSync(trace, 'utf8'));
    },
  };
}

function openedBelow(project: string, trace: string): string[] {
  const opened = trace.split('\n').flatMap((line) => OPENED.exec(line)?.[1] ?? []);
  const inside = opened
    .filter((path) => path.startsWith(`${project}/`))
    .map((path) => relative(project, path));
  return [...new Set(inside)].toSorted();
}

/** The text of a page and of every page of this server that it leads to, one for each kind of address. */
export async function pagesFrom(
  start: string,
  { cookie = '', limit = 40 }: { cookie?: string; limit?: number } = {},
): Promise<{ url: string; status: number; text: string }[]> {
  const { origin } = new URL(start);
  const pages: { url: string; status: number; text: string }[] = [];
  const queue = [start];
  const seen = new Set<string>();
  while (queue.length > 0 && pages.length < limit) {
    const url = queue.shift() ?? '';
    const { pathname } = new URL(url);
    const kind = /^\/how\/[^/]+\/./.test(pathname)
      ? pathname.split('/').slice(0, 3).join('/') + '/'
      : pathname;
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await fetch(url, { headers: { cookie } });
    const text = await answer.text();
    pages.push({ url, status: answer.status, text });
    for (const [, href = ''] of text.matchAll(/href="([^"#]+)/g)) {
      const next = new URL(href.replaceAll('&amp;', '&'), url);
      if (next.origin === origin && !/\/_app\/|\.(?:css|js|woff2?|png|svg|ico)$/.test(next.pathname))
        queue.push(next.href);
    }
  }
  return pages;
}
