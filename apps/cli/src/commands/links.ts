import type { Links } from '@hirogeru/store/access';
import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { RELEASE_FOR } from '../steps/audiences.ts';
import { changeKey, linksOf, openLinks } from '../steps/report-links.ts';

const STATES = { open: '使えます', over: '期限がすぎました', revoked: '取り消しました' } as const;

export const links: Command = {
  name: 'links',
  summary: '報告へのリンクの一覧を示します（リンクそのものは、どこにも残していません）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru links demo',
  args: {
    'new-key': {
      type: 'boolean',
      description: 'これからのリンクに新しい鍵を使います（使えるリンクはそのまま使えます）',
    },
  },
  run(args, io) {
    const { paths } = projectOf(args);
    const made = linksOf(paths);
    const open = new Set(openLinks(made, io.now()).map(({ link }) => link));
    const list = [...made.made.values()].map(({ link, report, release, audience, from, until }) => ({
      link,
      report,
      release,
      audience,
      from: dayOf(from),
      until: dayOf(until),
      state: open.has(link) ? ('open' as const) : stateOf(made, link, release),
    }));
    const keys = args.flag('new-key') ? changeKey(paths, io) : null;
    const lines = list.map(
      ({ link, report, release, audience, from, until, state }) =>
        `${link}  ${report}  ${RELEASE_FOR[audience]} ${release.slice(0, 8)}  ${from} から ${until} まで  ${STATES[state]}`,
    );
    if (list.length === 0) lines.push('リンクはまだありません。');
    if (keys !== null) lines.push(`新しい鍵をつくりました（いま使っている鍵は${keys}つ）。`);
    return Promise.resolve({ code: 0, json: { links: list, keys }, lines });
  },
};

const stateOf = ({ revoked, revokedReleases }: Links, link: string, release: string): 'over' | 'revoked' =>
  revoked.has(link) || revokedReleases.has(release) ? 'revoked' : 'over';

/** Day in Asia/Tokyo, where links are made and read. */
const dayOf = (seconds: number): string =>
  new Date((seconds + 9 * 3600) * 1000).toISOString().slice(0, 'YYYY-MM-DD'.length);
