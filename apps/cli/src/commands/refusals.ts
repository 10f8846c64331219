import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { asCsv, quarantineOf } from '../steps/refusals.ts';
import { writeExport } from '../steps/write-export.ts';

export const refusals: Command = {
  name: 'refusals',
  summary: '取り込めなかった行と欄を、場所となおし方つきで一覧にします',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru refusals demo --csv 一覧.csv',
  args: { csv: { type: 'string', description: '一覧を CSV のファイルに書きます（Excel で開けます）' } },
  async run(args, io) {
    const folder = projectOf(args);
    const found = await withVault(folder, io, (vault) => quarantineOf(vault, folder), true);
    const csv = args.text('csv');
    if (csv !== undefined)
      writeExport(folder, io, csv, { what: 'refusals', as: 'csv', text: asCsv(found.open) });
    const { open, solved, forgotten } = found;
    return {
      code: open.length > 0 ? 1 : 0,
      json: found,
      lines: [
        ...open.map(({ place, message, id }) => `${place}: ${message}  ${id}`),
        ...solved.map(
          ({ run_id, path, before, after }) =>
            `${path}: ${run_id} で ${before - after}か所なおりました（${before} → ${after}）`,
        ),
        open.length === 0
          ? '取り込めなかったところはありません。'
          : `残っているところ ${open.length}。元のファイルをなおして inbox/ に置き、「hirogeru ingest --replace」をおこなってください`,
        ...(forgotten > 0
          ? [`ほかに、求めに応じて、または保存の期限で消した行 ${forgotten}（なおすことはありません）`]
          : []),
        ...(csv === undefined ? [] : ['一覧を書きました。']),
      ],
    };
  },
};
