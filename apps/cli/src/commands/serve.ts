import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { UsageError, type Command } from '../command.ts';
import { loadProject, locateProject, secretKey } from '../project-folder.ts';

const DASHBOARD = resolve(import.meta.dirname, '../../../dashboard/build/index.js');
const CLI = resolve(import.meta.dirname, '../main.ts');

export const serve: Command = {
  name: 'serve',
  summary: '画面を開けるようにします（止めるまで動きつづけます）',
  example: 'pnpm hirogeru serve demo --port 4173',
  args: {
    port: { type: 'string', description: 'ポート番号（既定：PORT、なければ 4173）' },
    desk: { type: 'boolean', description: '分析担当の机も開きます（このパソコンからだけ使えます）' },
  },
  async run(args, io) {
    const folder = loadProject(locateProject(args).root);
    const port = Number(args.text('port') ?? process.env['PORT'] ?? '4173');
    const server = await startDashboard({ root: folder.root, port, desk: args.flag('desk') });
    io.stderr(`画面: ${server.origin}/\n`);
    if (server.deskKey) io.stderr(`分析担当の机: ${server.origin}/desk?key=${server.deskKey}\n`);
    await server.ended;
    return { code: 0, json: { origin: server.origin }, lines: [] };
  },
};

/**
 * Starts the built dashboard for a project on loopback and waits until it answers.
 * @throws UsageError when the port is taken or the dashboard is not built
 */
export async function startDashboard(options: { root: string; port: number; desk: boolean }): Promise<{
  origin: string;
  deskKey: string | null;
  ended: Promise<void>;
  stop(): void;
}> {
  const { root, port, desk } = options;
  if (!existsSync(DASHBOARD))
    throw new UsageError('画面がまだ組み立てられていません。「pnpm build」をおこなってください');
  await assertPortFree(port);
  secretKey(loadProject(root).paths.embedKey);
  const origin = `http://127.0.0.1:${port}`;
  const deskKey = desk ? randomBytes(16).toString('hex') : null;
  const child = spawn(process.execPath, [DASHBOARD], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: String(port),
      ORIGIN: origin,
      BODY_SIZE_LIMIT: '100M',
      HIROGERU_PROJECT: root,
      ...(deskKey ? { HIROGERU_DESK_KEY: deskKey, HIROGERU_CLI: CLI } : {}),
    },
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => child.kill(signal));
  await answering(origin, ended);
  return { origin, deskKey, ended, stop: () => void child.kill('SIGTERM') };
}

export function assertPortFree(port: number): Promise<void> {
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError('--port は1から65535の整数です');
  return new Promise((free, taken) => {
    const probe = createServer();
    probe.once('error', () =>
      taken(
        new UsageError(
          `ポート ${port} は使われています。先に開いた画面を閉じるか、別の番号で始めてください（例: PORT=${port + 1}）`,
        ),
      ),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => free()));
  });
}

async function answering(origin: string, ended: Promise<void>): Promise<void> {
  const gone = ended.then(() => 'gone' as const);
  for (let attempt = 0; attempt < 300; attempt++) {
    const answered = fetch(`${origin}/`, { signal: AbortSignal.timeout(2000) }).then(
      () => 'here' as const,
      () => 'not yet' as const,
    );
    const state = await Promise.race([answered, gone]);
    if (state === 'here') return;
    if (state === 'gone') break;
    await new Promise((next) => setTimeout(next, 50));
  }
  throw new Error('the dashboard did not answer');
}
