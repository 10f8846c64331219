import process from 'node:process';
import { UsageError, type Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { portOf, startDashboard } from '../steps/dashboard.ts';

export const serve: Command = {
  name: 'serve',
  summary: '画面を開けるようにします（止めるまで動きつづけます）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru serve demo --port 4173',
  args: {
    port: { type: 'string', description: 'ポート番号（既定：PORT、なければ 4173）' },
    desk: { type: 'boolean', description: '分析担当の机も開きます' },
    origin: {
      type: 'string',
      description: 'ほかのパソコンから開く住所（https:// の中継を通すとき。アカウントが要ります）',
    },
    host: { type: 'string', description: '待ち受ける番地（--origin とともに。既定：127.0.0.1）' },
  },
  async run(args, { stderr, signal }) {
    const port = portOf(args.text('port') ?? process.env['PORT'] ?? '4173');
    const [offered, host] = [args.text('origin'), args.text('host')];
    if (host !== undefined && offered === undefined)
      throw new UsageError('--host は --origin とともに書いてください');
    const { origin, desk, ended } = await startDashboard(projectOf(args), {
      port,
      desk: args.flag('desk'),
      ...(offered === undefined ? {} : { offered: secureOrigin(offered) }),
      ...(host === undefined ? {} : { host }),
      signal,
    });
    stderr(`画面: ${origin}/\n`);
    if (desk) stderr(`分析担当の机: ${desk}\n`);
    stderr('終わるときは Ctrl+C を押してください。\n');
    await ended;
    return { code: 0, json: { origin }, lines: ['画面を閉じました。'] };
  },
};

/** Passwords and sessions go over it. @throws UsageError for anything but an https address */
function secureOrigin(address: string): string {
  if (!address.startsWith('https://') || !URL.canParse(address))
    throw new UsageError('--origin は https:// で始まる住所です');
  return new URL(address).origin;
}
