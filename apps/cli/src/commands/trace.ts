import { formatProblem } from '@hirogeru/store/contracts';
import { UsageError, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { traceProject, type DeskTrace, type FullTrace } from '../steps/trace.ts';

export const trace: Command = {
  name: 'trace',
  summary: '公開版の数1つが、何を、どう数えたもので、どのファイルから来たかを示します',
  takes: '[プロジェクト] <表/数/区分…>',
  example: 'pnpm hirogeru trace demo submissions_by_channel/submissions/R2/T',
  args: {},
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const [number, ...more] = rest;
    if (number === undefined || more.length > 0) throw new UsageError('数の番号を1つ書いてください');
    const folder = loadProject(root);
    const found = await withVault(folder, io, (vault) => traceProject(vault, folder, number), true);
    return { code: 0, json: found, lines: wordsFor(found) };
  },
};

const STATES: Readonly<Record<FullTrace['state'], string>> = {
  shown: '示しています',
  masked: '少人数のため示しません',
  not_asked: 'まだ聞いていません',
  no_record: '記録がありません',
  too_few: '答えた人が少ないため示しません',
  impossible: '該当しません（ありえない組み合わせ）',
};

function wordsFor(found: FullTrace): string[] {
  const { title, value, unit, state, desk } = found;
  return [
    `${title.ja}: ${value === null ? STATES[state] : `${value}${unit}`}`,
    `  何を数えたか: ${found.definition}`,
    `  計算のしかた: ${found.formula}`,
    `  記号で書くと: ${found.symbols}`,
    ...found.at.map(({ key, label }) => `  ${key}: ${label}`),
    `  数えた範囲: ${found.population}`,
    `  条件: ${found.filters}`,
    ...found.counted.map((each) => `  数えたもの: ${each.value}${each.unit}（${each.formula}）`),
    `  示さない数: ${found.exclusions}`,
    ...found.not_counted.map(
      ({ reason, state: shownAs, rows }) =>
        `  数えなかったもの ${reason}: ${rows === null ? STATES[shownAs] : `${rows}件`}`,
    ),
    `  方法: ${found.method}`,
    `  公開版 ${found.release}、プログラム ${found.version}`,
    ...(desk ? deskWords(desk) : found.files.map(({ form_id, sha256 }) => `  ${form_id} ${sha256}`)),
  ];
}

const deskWords = ({ recomputed, same, current, rows, people, files, refused }: DeskTrace): string[] => [
  `  数えなおすと ${recomputed}（${same ? '同じ' : current ? '公開版と違います' : '公開版のあとに、ファイルか設定が変わっています'}）`,
  `  机の中だけ: ${rows}行、${people}人（活動の記録では事業所の数）`,
  ...files.map((file) => `  ${file.name}: ${file.rows}行（SHA-256 ${file.sha256}）`),
  ...refused.map((each) => `  ${formatProblem(each)}`),
];
