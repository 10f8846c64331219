import process from 'node:process';
import type { Audience } from '@hirogeru/store/contracts';
import { openCurrent } from '@hirogeru/store/release';
import { UsageError, type Arguments, type Command } from '../command.ts';
import { projectOf, type ProjectFolder } from '../project-folder.ts';
import { RELEASE_FOR, releasesFor } from '../steps/audiences.ts';
import { portOf } from '../steps/dashboard.ts';
import { embedCode } from '../steps/embed-code.ts';
import { linksOf, makeLink } from '../steps/report-links.ts';

export const embedLink: Command = {
  name: 'embed-link',
  summary: '報告への、期限つきのリンクをつくります（協議会の方に渡すもの、または公開のサイトに埋めこむもの）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru embed-link demo --report overview --days 30',
  args: {
    for: {
      type: 'string',
      description:
        'だれに見せるか（council：協議会の方に渡すリンク、web：だれでも見られるサイトに埋めこめるリンク。既定：hirogeru.yaml の embed_parents にサイトがあれば web、なければ council）',
    },
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
    const audience = audienceOf(args, folder);
    const release = await currentOf(folder, audience);
    const report = args.text('report') ?? 'overview';
    const known = ['overview', ...folder.plan.measures.map((measure) => measure.id)];
    if (!known.includes(report)) throw new UsageError(`報告の名前は ${known.join('・')} のどれかです`);
    const wanted = { report, release, audience, parents: folder.project.embed_parents, days };
    const { link, token } = await makeLink(folder.paths, wanted, io);
    const url = `${origin}/embed/${report}?t=${token}`;
    const code = audience === 'web' ? embedCode(url) : null;
    return {
      code: 0,
      json: { url, link, report, release, audience, days, code },
      lines: [args.flag('code') && code !== null ? code : url],
    };
  },
};

/** @throws UsageError where a site is to show what is not for everybody, or no site is named */
function audienceOf(args: Arguments, { project }: ProjectFolder): Audience {
  const hasSites = project.embed_parents.length > 0;
  const named = args.text('for') ?? (hasSites ? 'web' : 'council');
  if (named !== 'council' && named !== 'web')
    throw new UsageError('--for には council（協議会の方に渡す）か web（公開のサイト）を書いてください');
  if (!args.flag('code')) return named;
  if (named === 'council')
    throw new UsageError(
      '会議資料の版は、サイトに埋めこめません。サイトに貼る HTML は、一般公開の版（--for web）からつくります。会議の方には、--code なしのリンクを渡してください',
    );
  if (!hasSites)
    throw new UsageError(
      "hirogeru.yaml の embed_parents に、報告を見せるサイトの住所を書いてください（例: embed_parents: ['https://www.city.example']）",
    );
  return named;
}

/** The current release for somebody. @throws UsageError when there is none, or it was taken back */
async function currentOf({ paths }: ProjectFolder, audience: Audience): Promise<string> {
  const opened = await openCurrent(releasesFor(paths, audience));
  const again = `「hirogeru release${audience === 'web' ? ' --for both' : ''}」`;
  if (!opened)
    throw new UsageError(
      audience === 'web'
        ? `一般公開の版がまだありません。だれでも見られるサイトには、会議資料の版は出せません。${again}を先におこなってください`
        : `公開版がまだありません。${again}を先におこなってください`,
    );
  if (linksOf(paths).revokedReleases.has(opened.release.id))
    throw new UsageError(
      `いまの${RELEASE_FOR[audience]}は取り消されています。${again}で新しい公開版をつくってください`,
    );
  return opened.release.id;
}

function originOf(address: string): string {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address))
    throw new UsageError('--origin は http:// か https:// で始まる住所です');
  return new URL(address).origin;
}
