import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { dayInTokyo } from '../steps/day-in-tokyo.ts';
import { withVault } from '../steps/open-project.ts';
import { endRetention, isNothing, type RetentionReport } from '../steps/retention.ts';

export const retention: Command = {
  name: 'retention',
  summary: '保存の期限（hirogeru.yaml の retention）がきたものを示し、--delete で消します',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru retention demo',
  args: {
    delete: { type: 'boolean', description: '示すだけでなく、消します。もとには戻せません' },
    originals: {
      type: 'boolean',
      description:
        '期限によらず、元のファイルの控えと、inbox の取り込みずみのファイルをすべて（公開版をつくったあとだけ）',
    },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const dryRun = !args.flag('delete');
    const ending = args.flag('originals') ? 'originals' : 'due';
    const report = await withVault(
      folder,
      io,
      (vault) => endRetention(vault, folder, { ending, dryRun, io }),
      true,
    );
    // Opened once more, the vault is written anew, without the bytes of what went.
    if (report.sheets > 0 && !dryRun) await withVault(folder, io, () => Promise.resolve());
    const today = dayInTokyo(io.now());
    // A clock that is wrong would have things go too early.
    const asOf = ending === 'due' ? [`きょうを${today}として調べました。`] : [];
    return { code: 0, json: { ...report, today }, lines: [...asOf, ...wordsFor(report, dryRun)] };
  },
};

function wordsFor(report: RetentionReport, dryRun: boolean): string[] {
  if (isNothing(report)) return ['消すものはありません。'];
  const { rounds, sheets, opinions, originals, inbox } = report;
  const done = dryRun ? 'が消えます' : 'を消しました';
  return [
    ...(sheets > 0 ? [`${rounds.join('・')} の回答 ${sheets}枚、意見 ${opinions}件${done}`] : []),
    `元のファイルの控え ${originals.length}、inbox のファイル ${inbox.length}${done}`,
    ...inbox.map((name) => `inbox/${name}`),
    dryRun
      ? 'まだ何も変えていません。「--delete」で消します'
      : '次は:「hirogeru themes」「hirogeru release」',
  ];
}
