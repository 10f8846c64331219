import { STEADY } from '@hirogeru/nlp';
import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { rulesOf } from '../steps/measure.ts';
import { withVault } from '../steps/open-project.ts';
import { themesReport } from '../steps/theme-report.ts';
import { findProjectThemes, type FoundThemes } from '../steps/themes.ts';

/** Said where no opinions are near enough to each other to be a theme. */
const NONE_FOUND =
  'テーマは見つかりませんでした。似た意見がまだ少ないためです。意見は「その他の声」にすべて残っていて、ファイルを加えてから、もう一度ためせます。';

export const themes: Command = {
  name: 'themes',
  summary: '意見のテーマを見つけ、コーディングの規則を当てはめます',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru themes demo',
  args: {
    show: { type: 'boolean', description: 'いまのテーマを示すだけで、見つけなおしません' },
    anew: {
      type: 'boolean',
      description: '前の回のテーマからではなく、はじめから見つけなおします（人が決めたことは残ります）',
    },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const looks = args.flag('show');
    const report = await withVault(
      folder,
      io,
      async (vault) =>
        looks
          ? { ...(await themesReport(vault, folder)), unchanged: true }
          : findProjectThemes(vault, folder, { rules: rulesOf(folder), anew: args.flag('anew'), io }),
      looks,
    );
    return {
      code: report.conflicts.length > 0 && !looks ? 1 : 0,
      json: report,
      lines: [
        ...report.themes.flatMap((theme) => [
          themeLine(theme),
          ...(theme.parts ?? []).map((part) => `  ・${themeLine(part)}`),
        ]),
        ...report.changes.filter(({ kind }) => kind !== 'continued').map(inOneLine),
        ...report.conflicts.map(({ place, message }) => `${place}: ${message}`),
        ...(report.themes.length === 0 ? [NONE_FOUND] : []),
        `その他の声 ${report.others}件${report.unchanged ? '（前回から変わりありません）' : ''}`,
      ],
    };
  },
};

const themeLine = (theme: Omit<FoundThemes['themes'][number], 'parts'>): string =>
  `${theme.label}${theme.provisional ? '（仮の名前）' : ''}  ${theme.opinions}件${theme.people === undefined ? '' : `・${theme.people}人`}  ${theme.theme_id}${theme.stability < STEADY ? '  （まだ定まらないまとまり）' : ''}`;

const KINDS: Readonly<Record<string, string>> = {
  new: '新しいテーマです',
  merged: 'テーマが合わさりました',
  split: 'テーマが分かれました',
  faded: '声が見えなくなりました',
};

function inOneLine({ label, kind, from }: FoundThemes['changes'][number]): string {
  const evidence = from.map((each) =>
    kind === 'faded'
      ? `意見${each.of}件のうち${each.answers}件は、いま「${each.label}」にあります`
      : `「${each.label}」の意見${each.of}件のうち${each.answers}件`,
  );
  return `前の回から: 「${label}」 ${KINDS[kind] ?? kind}${evidence.length > 0 ? `（${evidence.join('、')}）` : ''}`;
}
