import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { launchBrowser } from './browser.ts';
import { ROOT, said, temporaryFolder } from './project-run.ts';

// Run inside a network namespace that holds the loopback alone: a whole start and every page, with each attempt to
// connect written down by the kernel's tracer. Prints one JSON document.
const folder = temporaryFolder();
const trace = join(folder, 'connects');
const port = '4319';
const child = spawn(
  'strace',
  ['-f', '-qq', '-e', 'trace=connect,sendto', '-o', trace, process.execPath, join(ROOT, 'scripts/start.ts')],
  {
    detached: true,
    cwd: ROOT,
    env: { ...process.env, PORT: port, HIROGERU_PROJECT: join(folder, 'project') },
  },
);
const [, link = ''] = await said(child, /協議会への報告\s+(\S+)/);
const origin = `http://127.0.0.1:${port}`;
const requests: string[] = [];
const visited: string[] = [];
const browser = await launchBrowser();
const page = await browser.newPage();
page.on('request', (request) => requests.push(request.url()));
const queue = [`${origin}/`, link];
const seen = new Set<string>();
while (queue.length > 0) {
  const url = queue.shift() ?? '';
  if (seen.has(kindOf(url))) continue;
  seen.add(kindOf(url));
  visited.push(url);
  await page.goto(url, { waitUntil: 'load' });
  const links = await page.evaluate<string[]>('Array.from(document.links, (link) => link.href)');
  queue.push(...links.map((href) => href.split('#')[0] ?? '').filter((href) => href.startsWith(origin)));
}
await browser.close();
// The tracer passes no signal on, so the whole group is asked to end.
process.kill(-(child.pid ?? 0), 'SIGTERM');
await new Promise((done) => child.once('exit', done));

/** Each number has a page of its own, thousands of one kind: one for each table stands for them. */
function kindOf(url: string): string {
  const { pathname } = new URL(url);
  return /^\/how\/[^/]+\/./.test(pathname) ? pathname.split('/').slice(0, 3).join('/') + '/number' : url;
}

const attempts = existsSync(trace) ? readFileSync(trace, 'utf8').split('\n') : [];
const outside = attempts.filter(
  (line) =>
    /AF_INET/.test(line) && !/inet_addr\("127\./.test(line) && !/inet_pton\(AF_INET6, "::1"/.test(line),
);
console.log(
  JSON.stringify({
    visited: visited.length,
    traced: attempts.length,
    connectsOutside: outside,
    requestsOutside: requests.filter((url) => !url.startsWith(origin) && !url.startsWith('data:')),
  }),
);
process.exit(0);
