import { UsageError, type Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { withVault } from '../steps/open-project.ts';
import { tellLeftRuns, tellRuns } from '../steps/tell-runs.ts';
import { tokenizeOpinions } from '../steps/tokenize.ts';

/** As many as a person may ask for. */
const MOST_WORKERS = 64;

export const tokenize: Command = {
  name: 'tokenize',
  summary: '意見を文とことばに分け、個人に関わる語に印をつけます',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru tokenize demo',
  args: {
    workers: {
      type: 'string',
      description: 'いくつに分けて同時に読むか（既定：機械と文の量から決めます。結果は変わりません）',
    },
  },
  async run(args, io) {
    const folder = projectOf(args);
    const workers = workersOf(args.text('workers'));
    const report = await withVault(folder, io, async (vault) => {
      await tellLeftRuns(vault, folder, io);
      const done = await tokenizeOpinions(vault, folder, {
        workers,
        onProgress(read, of) {
          io.signal.throwIfAborted();
          io.stderr(`ことばに分けています ${read}/${of}件\n`);
        },
      });
      await tellRuns(vault, folder, io);
      return done;
    });
    const state = report.unchanged ? '（前回から変わりありません）' : '';
    return {
      code: 0,
      json: report,
      lines: [`意見 ${report.opinions}件、文 ${report.units}、個人に関わる語の印 ${report.spans}${state}`],
    };
  },
};

function workersOf(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const workers = /^[1-9]\d?$/.test(written) ? Number(written) : 0;
  if (workers >= 1 && workers <= MOST_WORKERS) return workers;
  throw new UsageError(`--workers には 1 から ${MOST_WORKERS} までの数を書いてください`);
}
