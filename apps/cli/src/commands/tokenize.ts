import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { tokenizeOpinions } from '../steps/tokenize.ts';

export const tokenize: Command = {
  name: 'tokenize',
  summary: '意見を文とことばに分け、個人に関わる語に印をつけます',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru tokenize demo',
  args: {},
  async run(args, io) {
    const folder = projectOf(args);
    const report = await withVault(folder, io, (vault) =>
      tokenizeOpinions(vault, folder, (done, of) => {
        io.signal.throwIfAborted();
        io.stderr(`ことばに分けています ${done}/${of}件\n`);
      }),
    );
    const state = report.unchanged ? '（前回から変わりありません）' : '';
    return {
      code: 0,
      json: report,
      lines: [`意見 ${report.opinions}件、文 ${report.units}、個人に関わる語の印 ${report.spans}${state}`],
    };
  },
};
