import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { builtDashboard, freePort, ROOT } from './project-run.ts';

const SERVER = join(ROOT, 'apps/dashboard/server.ts');

/**
 * Serves a project's releases by the built dashboard (built first when it is not) on a port of its own.
 * @param env  settings of the server beside the usual ones
 * @returns where it is, and what it has said so far
 * @throws Error with what the server said when it ends instead
 */
export async function serveProject(
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ origin: string; said(): string; stop(): void }> {
  await builtDashboard();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = spawn(process.execPath, [SERVER], {
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: origin,
      HIROGERU_PROJECT: project,
      ...env,
    },
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()));
  while (server.exitCode === null && server.signalCode === null) {
    try {
      await fetch(origin);
      return { origin, said: () => said, stop: () => void server.kill() };
    } catch {
      await new Promise((next) => setTimeout(next, 50));
    }
  }
  throw new Error(`the dashboard ended: ${said.slice(-1000)}`);
}
