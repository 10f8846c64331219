import { UsageError, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { FILTER_FLAGS, filterOf } from '../steps/answer-filter.ts';
import { filterChoices } from '../steps/filter-choices.ts';
import { withVault } from '../steps/open-project.ts';
import { themesReport } from '../steps/theme-report.ts';
import { answersOfTheme } from '../steps/read-answers.ts';

const PAGE = 100;
const { theme: _, ...FLAGS } = FILTER_FLAGS;

export const answers: Command = {
  name: 'answers',
  summary: 'テーマに入っている意見を、届いた場所とともに読みます（分析担当の方だけが使います）',
  takes: '[プロジェクト] <テーマの番号か others>',
  example: 'pnpm hirogeru answers demo others',
  args: {
    from: { type: 'string', description: '何件目から読むか（既定：1）' },
    ...FLAGS,
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const [theme, ...more] = rest;
    const from = Number(args.text('from') ?? '1');
    if (theme === undefined || more.length > 0)
      throw new UsageError('テーマの番号を1つ書いてください。「hirogeru themes」で確かめられます');
    if (!Number.isInteger(from) || from < 1) throw new UsageError('--from は1からの整数です');
    const folder = loadProject(root);
    const page = { from: from - 1, count: PAGE, filter: filterOf(args) };
    const { read, report, choices } = await withVault(
      folder,
      io,
      async (vault) => ({
        read: await answersOfTheme(vault, folder, theme, page),
        report: await themesReport(vault, folder),
        choices: await filterChoices(vault, folder),
      }),
      true,
    );
    const { notes, pins, moves } = folder.themeEdits;
    return {
      code: 0,
      json: {
        theme,
        from,
        page: PAGE,
        ...read,
        themes: report.themes
          .flatMap((own) => [own, ...(own.parts ?? [])])
          .map(({ theme_id, label, provisional }) => ({ theme_id, label, provisional })),
        choices,
        note: notes[theme] ?? null,
        pinned: pins.includes(theme),
        /** Answers that people have placed by hand, as themes.yaml names them. */
        moved: Object.keys(moves),
      },
      lines: [
        ...read.answers.flatMap(({ opinion_id, place, parts }) => [
          `${opinion_id}  ${place}`,
          `  ${parts.map(({ text, theme: own }) => (own ? `【${text}】` : text)).join('')}`,
        ]),
        `${read.of}件のうち ${read.answers.length === 0 ? 0 : from}〜${from - 1 + read.answers.length}件目`,
      ],
    };
  },
};
