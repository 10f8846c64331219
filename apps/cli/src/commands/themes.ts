import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { rulesOf } from '../steps/measure.ts';
import { withVault } from '../steps/open-project.ts';
import { findProjectThemes } from '../steps/themes.ts';

/** Said where no opinions are near enough to each other to be a theme. */
const NONE_FOUND =
  'テーマは見つかりませんでした。似た意見がまだ少ないためです。意見は「その他の声」にすべて残っていて、ファイルを加えてから、もう一度ためせます。';

export const themes: Command = {
  name: 'themes',
  summary: '意見のテーマを見つけ、コーディングの規則を当てはめます',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru themes demo',
  args: {},
  async run(args, io) {
    const folder = projectOf(args);
    const report = await withVault(folder, io, (vault) =>
      findProjectThemes(vault, folder, rulesOf(folder), io),
    );
    return {
      code: 0,
      json: report,
      lines: [
        ...report.themes.map(
          (theme) =>
            `${theme.label}${theme.provisional ? '（仮の名前）' : ''}  ${theme.opinions}件  ${theme.theme_id}`,
        ),
        ...(report.themes.length === 0 ? [NONE_FOUND] : []),
        `その他の声 ${report.others}件${report.unchanged ? '（前回から変わりありません）' : ''}`,
      ],
    };
  },
};
