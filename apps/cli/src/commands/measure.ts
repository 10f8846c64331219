import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { measureProject } from '../steps/measure.ts';
import { withVault } from '../steps/open-project.ts';

export const measure: Command = {
  name: 'measure',
  summary: '公開の前に、数えられる表を数えます（保護の前の数なので、机の外へは出しません）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru measure demo',
  args: {},
  async run(args, io) {
    const folder = projectOf(args);
    const { views, cells, equations } = await withVault(folder, io, (vault) => measureProject(vault, folder));
    const rows = Object.fromEntries(Object.entries(views).map(([name, each]) => [name, each.length]));
    return {
      code: 0,
      json: { views: rows, cells: cells.length, equations: equations.length },
      lines: [
        ...Object.entries(rows).map(([name, count]) => `${name}: ${count}行`),
        `人や件を数えた欄 ${cells.length}、合計の関係 ${equations.length}`,
      ],
    };
  },
};
