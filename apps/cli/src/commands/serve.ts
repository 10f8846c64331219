import process from 'node:process';
import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { portOf, startDashboard } from '../steps/dashboard.ts';

export const serve: Command = {
  name: 'serve',
  summary: '画面を開けるようにします（止めるまで動きつづけます）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru serve demo --port 4173',
  args: {
    port: { type: 'string', description: 'ポート番号（既定：PORT、なければ 4173）' },
    desk: { type: 'boolean', description: '分析担当の机も開きます（このパソコンからだけ使えます）' },
  },
  async run(args, { stderr, signal }) {
    const port = portOf(args.text('port') ?? process.env['PORT'] ?? '4173');
    const { origin, deskKey, ended } = await startDashboard(projectOf(args), {
      port,
      desk: args.flag('desk'),
      signal,
    });
    stderr(`画面: ${origin}/\n`);
    if (deskKey) stderr(`分析担当の机: ${origin}/desk?key=${deskKey}\n`);
    stderr('終わるときは Ctrl+C を押してください。\n');
    await ended;
    return { code: 0, json: { origin }, lines: ['画面を閉じました。'] };
  },
};
