import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT, run } from './project-run.ts';

const DASHBOARD = join(ROOT, 'apps/dashboard');

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

/**
 * Serves a project's releases by the built dashboard (built first when there is no build) on a port of its own.
 * @throws Error with what the server said when it does not answer
 */
export async function serveProject(project: string): Promise<{ origin: string; stop(): void }> {
  if (!existsSync(join(DASHBOARD, 'build/index.js'))) {
    const vite = join(DASHBOARD, 'node_modules/vite/bin/vite.js');
    const built = await run(process.execPath, [vite, 'build'], { cwd: DASHBOARD });
    if (built.code !== 0) throw new Error(built.stderr);
  }
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [join(DASHBOARD, 'build/index.js')], {
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), ORIGIN: origin, HIROGERU_PROJECT: project },
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  for (let attempt = 0; attempt < 200; attempt++) {
    try {
      await fetch(origin);
      return { origin, stop: () => void server.kill() };
    } catch {
      await new Promise((next) => setTimeout(next, 50));
    }
  }
  server.kill();
  throw new Error(`the dashboard did not answer: ${said.slice(-1000)}`);
}
