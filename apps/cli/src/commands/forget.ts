import { UsageError, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { forgetPerson, type Asked, type ForgetReport } from '../steps/forget.ts';
import { withVault } from '../steps/open-project.ts';

const SHEET = /^[0-9a-f]{16}$/;

export const forget: Command = {
  name: 'forget',
  summary: '忘れるよう求めた方の回答を、元のファイルもふくめて消します（受講番号などは、あとから聞きます）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru forget demo --dry-run',
  args: {
    sheet: {
      type: 'string',
      description: '記名のない回答を1枚だけ消します（回答の番号。「where」や机の画面で確かめられます）',
    },
    'dry-run': { type: 'boolean', description: '何が消えるかだけを示し、何も変えません' },
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    if (rest.length > 0)
      throw new UsageError(
        '受講番号などは、ここには書かずにおいてください（記録に残ります）。あとから聞きます',
      );
    const folder = loadProject(root);
    const dryRun = args.flag('dry-run');
    const sheet = args.text('sheet');
    if (sheet !== undefined && !SHEET.test(sheet))
      throw new UsageError('--sheet には回答の番号を書いてください');
    const asked: Asked =
      sheet === undefined
        ? { code: await io.ask('消す方の受講番号など（入れても見えません）: ') }
        : { sheet };
    const report = await withVault(
      folder,
      io,
      (vault) => forgetPerson(vault, folder, { asked, dryRun, io }),
      true,
    );
    // Opened once more, the vault is written anew, without the bytes of what went.
    if (report.person !== null && !dryRun) await withVault(folder, io, () => Promise.resolve());
    return { code: report.person === null ? 1 : 0, json: report, lines: wordsFor(report, dryRun) };
  },
};

function wordsFor(
  { person, sheets, opinions, files, originals, inbox, left, releases }: ForgetReport,
  dryRun: boolean,
): string[] {
  if (person === null)
    return ['その方の回答は見つかりませんでした。何も変えていません。', ...leftWords(left)];
  const done = dryRun ? '消えます' : '消しました';
  return [
    `回答 ${sheets}枚、意見 ${opinions}件${done}`,
    ...files.map(
      ({ path, rows, waiting }) =>
        `${path}: ${rows}行（「忘れた行」として数えます）${waiting > 0 ? `。ほかの方の、取り込めなかったところ ${waiting} が残っています。消す前に、なおしたファイルを取り込むか、控えを確かめてください` : ''}`,
    ),
    `元のファイルの控え ${originals.length}、inbox のファイル ${inbox.length}${done}`,
    ...inbox.map((name) => `inbox/${name}`),
    ...leftWords(left),
    ...(releases.length > 0
      ? [
          `これまでの公開版 ${releases.length}は、消す前のままです（${releases.join('・')}）。「hirogeru revoke-link --release」で取り下げられます。配ったものは取りもどせません`,
        ]
      : []),
    dryRun
      ? 'まだ何も変えていません。'
      : `記録には ${person} とだけ残しました。次は:「hirogeru themes」「hirogeru release --hide-changed」（その方のいない公開版になります）`,
  ];
}

const leftWords = (left: readonly string[]): string[] =>
  left.map(
    (name) =>
      `inbox/${name}: まだ取り込んでいないものに、その方の行があります。行を消すか、ファイルを除いてください`,
  );
