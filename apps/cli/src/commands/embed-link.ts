import process from 'node:process';
import { openCurrent } from '@hirogeru/store/release';
import { UsageError, type Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { portOf } from '../steps/dashboard.ts';
import { linksOf, makeLink } from '../steps/report-links.ts';

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
    code: { type: 'boolean', description: 'リンクのかわりに、ほかのサイトに貼るための HTML を出します' },
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
    const release = opened.release.id;
    if (linksOf(folder.paths).revokedReleases.has(release))
      throw new UsageError(
        'いまの公開版は取り消されています。「hirogeru release」で新しい公開版をつくってください',
      );
    const report = args.text('report') ?? 'overview';
    const known = ['overview', ...folder.plan.measures.map((measure) => measure.id)];
    if (!known.includes(report)) throw new UsageError(`報告の名前は ${known.join('・')} のどれかです`);
    const wanted = { report, release, parents: folder.project.embed_parents, days };
    const { link, token } = await makeLink(folder.paths, wanted, io);
    const url = `${origin}/embed/${report}?t=${token}`;
    const code = embedCode(url);
    return {
      code: 0,
      json: { url, link, report, release, days, code },
      lines: [args.flag('code') ? code : url],
    };
  },
};

function originOf(address: string): string {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new UsageError('--origin は http:// か https:// で始まる住所です');
  return new URL(address).origin;
}

/**
 * What a site pastes to show the report: of a fixed height, since the report runs no script that could tell its own, and
 * without a style of its own, which many a site's policy forbids. Where frames are not shown the link below is.
 */
const embedCode = (url: string): string =>
  [
    `<iframe src="${url}" title="ひろげる 報告" width="100%" height="900" loading="lazy" referrerpolicy="no-referrer"></iframe>`,
    `<p><a href="${url}" target="_blank" rel="noopener noreferrer">報告を別の画面で読む</a></p>`,
  ].join('\n');
