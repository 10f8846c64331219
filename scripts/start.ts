import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import type { Io } from '../apps/cli/src/command.ts';
import { UsageError } from '../apps/cli/src/command.ts';
import { signEmbedToken } from '../apps/cli/src/commands/embed-link.ts';
import { assertPortFree, startDashboard } from '../apps/cli/src/commands/serve.ts';
import { main } from '../apps/cli/src/main.ts';
import { loadProject, secretKey } from '../apps/cli/src/project-folder.ts';
import { openCurrent } from '../packages/store/src/release.ts';
import { isBuilt, markBuilt, sourcesHash } from './build-stamp.ts';

// One command from a fresh clone to a served page. What has not changed is neither built nor taken in again.
const ROOT = resolve(import.meta.dirname, '..');
const project = resolve(ROOT, process.env['HIROGERU_PROJECT'] ?? 'demo');
const port = Number(process.env['PORT'] ?? '4173');
const began = performance.now();
const say = (text: string): void => console.log(text);
const io: Io = { stdout: () => {}, stderr: (text) => void process.stderr.write(text), now: () => new Date() };

try {
  await assertPortFree(port);
  assertWritable(existsSync(project) ? project : dirname(project));
  const building = buildDashboard();
  building.catch(() => {}); // reported where it is awaited
  await prepareProject();
  await building;
  const server = await startDashboard({ root: project, port, desk: true });
  say('');
  say(`ひろげるを開きました（${((performance.now() - began) / 1000).toFixed(1)}秒）: ${server.origin}/`);
  say(`  計画担当の画面   ${server.origin}/`);
  say(`  分析担当の机     ${server.origin}/desk?key=${server.deskKey}`);
  say(`  協議会への報告   ${await reportLink(server.origin)}`);
  say('終わるときは Ctrl+C を押してください。');
  await server.ended;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function prepareProject(): Promise<void> {
  if (!existsSync(resolve(project, 'hirogeru.yaml'))) {
    say('同梱の例からプロジェクトをつくっています…');
    await step(['init', project, '--example', 'working-group']);
  }
  say('ファイルを取り込んでいます…');
  await step(['ingest', project]);
  say('ことばに分けています…');
  await step(['tokenize', project]);
  say('テーマを見つけています…');
  await step(['themes', project]);
  say('変化と活動を数え、公開版をつくっています…');
  await step(['release', project]);
}

async function step(argv: readonly string[]): Promise<void> {
  const code = await main(argv, io);
  if (code > 1) throw new UsageError('準備の途中で止まりました。上の説明をごらんください');
}

async function buildDashboard(): Promise<void> {
  const hash = sourcesHash();
  if (isBuilt(hash)) return;
  say('画面を組み立てています…');
  const dashboard = resolve(ROOT, 'apps/dashboard');
  const child = spawn(process.execPath, [resolve(dashboard, 'node_modules/vite/bin/vite.js'), 'build'], {
    cwd: dashboard,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) {
    console.error(output);
    throw new UsageError('画面を組み立てられませんでした。上の説明をごらんください');
  }
  markBuilt(hash);
}

async function reportLink(origin: string): Promise<string> {
  const folder = loadProject(project);
  const opened = await openCurrent(folder.paths.releases);
  if (!opened) throw new UsageError('公開版がまだありません');
  const token = await signEmbedToken({
    key: secretKey(folder.paths.embedKey),
    report: 'overview',
    release: opened.release.id,
    parents: folder.project.embed_parents,
    from: new Date(),
    days: 30,
  });
  return `${origin}/embed/overview?t=${token}`;
}

function assertWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(
      'プロジェクトのフォルダーに書きこめません。書きこめる場所に移すか、HIROGERU_PROJECT で別の場所を指定してください',
    );
  }
}
