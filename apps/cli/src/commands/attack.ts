import { REMEDIES } from '@hirogeru/store/contracts';
import { UsageError, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { attackProject } from '../steps/attack.ts';
import { contradictionLines } from '../steps/contradiction-lines.ts';

export const attack: Command = {
  name: 'attack',
  summary:
    '公開版を外から読む人として、非公開の数をしぼりこめないか試します（1つでも見つかるか、数が食いちがえば、終了コード1）',
  takes: '[プロジェクト] [公開版の番号]',
  example: 'pnpm hirogeru attack demo',
  args: {
    with: {
      type: 'string',
      description: '並べて読む前の公開版の番号（いくつもあるときは , で区切ります。既定：これまでのすべて）',
    },
    show: { type: 'boolean', description: '見つかった数の範囲も示します（机の上でだけ使ってください）' },
  },
  async run(args) {
    const { root, rest } = locateProject(args);
    const [id, ...more] = rest;
    if (more.length > 0) throw new UsageError('公開版の番号を1つだけ書いてください');
    const { release, leaks, contradictions, aside, beside } = await attackProject(
      loadProject(root),
      id,
      args.text('with')?.split(','),
    );
    const isShown = args.flag('show');
    const range = ({ low, high }: { low: number; high: number }): string =>
      isShown ? `（${low}〜${high}）` : '';
    const found = leaks.length + beside.length;
    return {
      code: found + contradictions.length > 0 ? 1 : 0,
      json: {
        release,
        leaks: leaks.map(({ number, by, kind, ...ends }) => ({
          number,
          by,
          kind,
          ...(isShown ? ends : {}),
        })),
        contradictions,
        aside,
        beside: beside.map(({ number, guess, ...ends }) => ({
          number,
          ...(guess ? { guess } : {}),
          ...(isShown ? ends : {}),
        })),
      },
      lines: [
        ...leaks.flatMap((leak) => [
          `${leak.number}${range(leak)}`,
          ...leak.by.map((each) => `  ${each}`),
          `  次に: ${REMEDIES[leak.kind]}`,
        ]),
        ...beside.map(
          (each) =>
            `公開版を並べ${each.guess ? '、示した数が同じところは何も変わっていないとみる' : 'る'}と: ${each.number}${range(each)}`,
        ),
        ...(beside.length > 0 ? [`  次に: ${REMEDIES.narrowed}`] : []),
        ...contradictionLines(contradictions),
        `読まなかったもの: ${aside.length}種類（理由は --json の aside にあります）`,
        found > 0
          ? `公開版 ${release}: ${found}個の数をしぼりこめました`
          : `公開版 ${release}: しぼりこめる数はありませんでした`,
      ],
    };
  },
};
