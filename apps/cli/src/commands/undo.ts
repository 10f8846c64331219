import { UsageError, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { runsToUndo, undoIngest, type UndoTable } from '../steps/undo.ts';

export const undo: Command = {
  name: 'undo',
  summary: '1回の取り込みを、なかったことにします（番号を書かなければ、もどせる取り込みを示します）',
  takes: '[プロジェクト] [取り込みの番号]',
  example: 'pnpm hirogeru undo demo ingest-1 --dry-run',
  args: {
    'with-later': { type: 'boolean', description: 'そのあとの取り込みも、新しいものから順にもどします' },
    'dry-run': { type: 'boolean', description: '何が起こるかだけを示し、何も変えません' },
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const [runId, ...more] = rest;
    if (more.length > 0) throw new UsageError('取り込みの番号を1つだけ書いてください');
    const folder = loadProject(root);
    if (runId === undefined) {
      const runs = await withVault(folder, io, (vault) => runsToUndo(vault, folder), true);
      const none = 'もどせる取り込みはまだありません。';
      return { code: 0, json: { runs }, lines: runs.length > 0 ? runs : [none] };
    }
    const dryRun = args.flag('dry-run');
    const options = { runId, withLater: args.flag('with-later'), dryRun, io };
    const table = await withVault(folder, io, (vault) => undoIngest(vault, folder, options), true);
    return { code: table.problems.length > 0 ? 3 : 0, json: table, lines: wordsFor(table, dryRun) };
  },
};

function wordsFor({ runs, files, problems }: UndoTable, dryRun: boolean): string[] {
  if (problems.length > 0)
    return [...problems.map(({ place, message }) => `${place}: ${message}`), '何も変えていません。'];
  const [back, put] = dryRun
    ? ['取り込む前にもどします', '前の版にもどします']
    : ['取り込む前にもどしました', '前の版にもどしました'];
  return [
    ...files.map(
      ({ path, state, accepted }) => `${path}: ${state === 'taken_back' ? back : put}（${accepted}行）`,
    ),
    dryRun
      ? `${runs.join('・')} をもどすと、このようになります。まだ何も変えていません。`
      : `${runs.join('・')} をもどしました。次は:「hirogeru tokenize」「hirogeru themes」`,
  ];
}
