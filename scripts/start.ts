import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { UsageError, type Io } from '../apps/cli/src/command.ts';
import { explainFailure } from '../apps/cli/src/failure.ts';
import { main } from '../apps/cli/src/main.ts';
import { loadProject, type ProjectFolder } from '../apps/cli/src/project-folder.ts';
import { assertPortFree, portOf, startDashboard } from '../apps/cli/src/steps/dashboard.ts';
import { makeLink } from '../apps/cli/src/steps/report-links.ts';
import { stopOnRequest } from '../apps/cli/src/stopping.ts';
import { openCurrent } from '../packages/store/src/release.ts';
import { buildDashboard } from './build-dashboard.ts';

// One command from a fresh clone to a served page. What has not changed is neither built nor taken in again.
const ROOT = resolve(import.meta.dirname, '..');
const root = resolve(ROOT, process.env['HIROGERU_PROJECT'] || 'demo');
const began = performance.now();
const signal = stopOnRequest();
const say = (text: string): void => console.log(text);
const io: Io = {
  stdout: () => {},
  stderr: (text) => void process.stderr.write(text),
  terminal: false,
  now: () => new Date(),
  who: 'command-line',
  ask: () => Promise.resolve(''),
  signal,
};

try {
  const port = portOf(process.env['PORT'] ?? '4173');
  await assertPortFree(port);
  assertWritable(root);
  const building = buildPages();
  building.catch(() => {}); // reported where it is awaited
  await prepareProject();
  await building;
  const folder = loadProject(root);
  const { origin, desk, ended } = await startDashboard(folder, { port, desk: true, signal });
  say('');
  say(`ひろげるを開きました（${((performance.now() - began) / 1000).toFixed(1)}秒）: ${origin}/`);
  say(`  計画担当の画面   ${origin}/`);
  say(`  分析担当の机     ${desk}`);
  say(`  協議会への報告   ${await reportLink(folder, origin)}`);
  say('終わるときは Ctrl+C を押してください。');
  await ended;
} catch (error) {
  const { code, words } = explainFailure(error, undefined);
  process.stderr.write(words);
  process.exitCode = code;
}

async function prepareProject(): Promise<void> {
  if (!existsSync(resolve(root, 'hirogeru.yaml'))) {
    say('同梱の例からプロジェクトをつくっています…');
    await step(['init', root, '--example', 'working-group']);
  }
  say('ファイルを取り込みます…');
  await step(['ingest', root]);
  say('ことばに分けます…');
  await step(['tokenize', root]);
  say('テーマを見つけます…');
  await step(['themes', root]);
  say('変化と活動を数え、公開版をつくります…');
  await step(['release', root]);
}

async function step(argv: readonly string[]): Promise<void> {
  const code = await main(argv, io);
  signal.throwIfAborted();
  if (code > 1) throw new UsageError('準備の途中で止まりました。上の説明をごらんください');
}

async function buildPages(): Promise<void> {
  try {
    await buildDashboard(() => say('画面を組み立てています…'), signal);
  } catch (error) {
    signal.throwIfAborted();
    console.error(String(error));
    throw new UsageError('画面を組み立てられませんでした。上の説明をごらんください');
  }
}

async function reportLink({ paths }: ProjectFolder, origin: string): Promise<string> {
  const opened = await openCurrent(paths.releases);
  if (!opened) throw new UsageError('公開版がまだありません');
  const wanted = {
    report: 'overview',
    release: opened.release.id,
    audience: 'council' as const,
    parents: [],
    days: 30,
  };
  const { token } = await makeLink(paths, wanted, io);
  return `${origin}/embed/overview?t=${token}`;
}

function assertWritable(project: string): void {
  const folder = existsSync(project) ? project : dirname(project);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new UsageError(
      'プロジェクトのフォルダーに書きこめません。書きこめる場所に移すか、HIROGERU_PROJECT で別の場所を指定してください',
    );
  }
}
