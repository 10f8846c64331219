import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { contradictionLines } from '../steps/contradiction-lines.ts';
import { withVault } from '../steps/open-project.ts';
import { releaseProject } from '../steps/release.ts';

export const release: Command = {
  name: 'release',
  summary: '少人数の数を守り、破れないか試してから、公開版をつくります',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru release demo',
  args: {
    'hide-changed': {
      type: 'boolean',
      description: '前の公開版からの変わりが少ないときも待たずに、変わった数をかくして公開します',
    },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const report = await withVault(folder, io, (vault) =>
      releaseProject(vault, folder, io, args.flag('hide-changed')),
    );
    const line = report.unchanged
      ? `公開版 ${report.id} は、前回から変わりありません`
      : `公開版 ${report.id} をつくりました（${report.cells}個の数のうち、非公開 ${report.primary + report.secondary}個）`;
    return {
      code: report.contradictions.length > 0 ? 1 : 0,
      json: report,
      lines: [line, ...contradictionLines(report.contradictions)],
    };
  },
};
