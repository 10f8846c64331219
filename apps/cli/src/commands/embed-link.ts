import process from 'node:process';
import { openCurrent } from '@hirogeru/store/release';
import { SignJWT } from 'jose';
import { UsageError, type Command } from '../command.ts';
import { projectOf, secretKey } from '../project-folder.ts';
import { portOf } from '../steps/dashboard.ts';

export const embedLink: Command = {
  name: 'embed-link',
  summary: '協議会に見せる報告への、期限つきのリンクをつくります',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru embed-link demo --report overview --days 30',
  args: {
    report: { type: 'string', description: '報告の名前（overview、または施策の番号。既定：overview）' },
    days: { type: 'string', description: 'リンクが使える日数（既定：30）' },
    origin: {
      type: 'string',
      description: '画面の住所（既定：http://127.0.0.1 の、PORT のポート。なければ 4173）',
    },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const days = Number(args.text('days') ?? '30');
    if (!Number.isInteger(days) || days < 1 || days > 366)
      throw new UsageError('--days は1から366の整数です');
    const origin = originOf(
      args.text('origin') ?? `http://127.0.0.1:${portOf(process.env['PORT'] ?? '4173')}`,
    );
    const opened = await openCurrent(folder.paths.releases);
    if (!opened) throw new UsageError('公開版がまだありません。「hirogeru release」を先におこなってください');
    const report = args.text('report') ?? 'overview';
    const known = ['overview', ...folder.plan.measures.map((measure) => measure.id)];
    if (!known.includes(report)) throw new UsageError(`報告の名前は ${known.join('・')} のどれかです`);
    const token = await signEmbedToken({
      key: secretKey(folder.paths.embedKey),
      report,
      release: opened.release.id,
      parents: folder.project.embed_parents,
      from: io.now(),
      days,
    });
    const url = `${origin}/embed/${report}?t=${token}`;
    return { code: 0, json: { url, report, release: opened.release.id, days }, lines: [url] };
  },
};

function originOf(address: string): string {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new UsageError('--origin は http:// か https:// で始まる住所です');
  return new URL(address).origin;
}

/** A link is for one report of one release, until a day; the sites that may frame it stand inside the signature. */
export function signEmbedToken(link: {
  key: Uint8Array;
  report: string;
  release: string;
  parents: readonly string[];
  from: Date;
  days: number;
}): Promise<string> {
  const issued = Math.floor(link.from.getTime() / 1000);
  return new SignJWT({ report: link.report, release: link.release, parents: [...link.parents] })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer('hirogeru')
    .setAudience('embed')
    .setIssuedAt(issued)
    .setExpirationTime(issued + link.days * 86_400)
    .sign(link.key);
}
