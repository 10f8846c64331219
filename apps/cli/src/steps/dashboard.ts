import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import process from 'node:process';
import { UsageError } from '../command.ts';
import type { ProjectFolder } from '../project-folder.ts';
import { accountsOf } from './kept-accounts.ts';
import { signingKey } from './report-links.ts';

const DASHBOARD = resolve(import.meta.dirname, '../../../dashboard');
const CLI = resolve(import.meta.dirname, '../main.ts');

/**
 * The dashboard while it serves. `desk` is the address of the analyst's desk, null when it is closed: a link that works
 * once, or, where there are accounts, an address that asks for one.
 */
export type Serving = { origin: string; desk: string | null; ended: Promise<void> };

/** How it is to be served. */
export type Wanted = {
  readonly port: number;
  readonly desk: boolean;
  /** Address of this machine to listen on; itself alone where it is left out. */
  readonly host?: string;
  /** Address under which a proxy with https offers it to others. */
  readonly offered?: string;
  readonly signal: AbortSignal;
};

/**
 * Starts the built dashboard for a project on loopback and waits until it answers. It ends with the signal.
 * @throws UsageError when the port is taken or the dashboard is not built
 */
export async function startDashboard(
  folder: ProjectFolder,
  { port, desk, host = '127.0.0.1', offered, signal }: Wanted,
): Promise<Serving> {
  if (!existsSync(resolve(DASHBOARD, 'build/handler.js')))
    throw new UsageError('画面がまだ組み立てられていません。「pnpm build」をおこなってください');
  await assertPortFree(port);
  // Made here, so that the dashboard itself writes nothing.
  signingKey(folder.paths);
  const hasAccounts = accountsOf(folder.paths).length > 0;
  if (offered !== undefined && !hasAccounts)
    throw new UsageError(
      'ほかのパソコンから開けるようにするには、アカウントが要ります。「hirogeru account add」でつくってください',
    );
  const origin = `http://127.0.0.1:${port}`;
  const deskKey = desk && !hasAccounts ? randomBytes(16).toString('hex') : null;
  const { HIROGERU_DESK: _, HIROGERU_DESK_KEY: __, ...env } = process.env;
  const child = spawn(process.execPath, [resolve(DASHBOARD, 'server.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...env,
      HOST: host,
      PORT: String(port),
      ORIGIN: offered ?? origin,
      HIROGERU_PROJECT: folder.root,
      HIROGERU_CLI: CLI,
      ...(desk ? { HIROGERU_DESK: 'open' } : {}),
      ...(deskKey ? { HIROGERU_DESK_KEY: deskKey } : {}),
    },
  });
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const end = (): void => void child.kill('SIGTERM');
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  await answering(origin, ended, signal);
  const at = offered ?? origin;
  return { origin: at, desk: desk ? `${at}/desk${deskKey ? `?key=${deskKey}` : ''}` : null, ended };
}

/** The port that is asked for. @throws UsageError */
export function portOf(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UsageError('ポート番号は1から65535の整数です');
  return port;
}

/** @throws UsageError that names the port and another one */
export function assertPortFree(port: number): Promise<void> {
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

async function answering(origin: string, ended: Promise<void>, signal: AbortSignal): Promise<void> {
  const gone = ended.then(() => 'gone' as const);
  // As long as that takes: a busy machine may need more than a minute.
  for (;;) {
    const answered = fetch(`${origin}/`, { signal: AbortSignal.timeout(5000) }).then(
      () => 'here' as const,
      () => 'not yet' as const,
    );
    const state = await Promise.race([answered, gone]);
    if (state === 'here') return;
    if (state === 'gone') break;
    await new Promise((next) => setTimeout(next, 50));
  }
  signal.throwIfAborted();
  throw new UsageError('画面を始められませんでした。上の説明をごらんください');
}
