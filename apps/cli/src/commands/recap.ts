import { CODE_LABELS } from '@hirogeru/store/contracts';
import type { Command } from '../command.ts';
import { projectOf } from '../project-folder.ts';
import { recapCsv, recapOf } from '../steps/recap.ts';
import { writeExport } from '../steps/write-export.ts';

export const recap: Command = {
  name: 'recap',
  summary: '次の回のおさらいに使う声を、公開版から見出しごとにかたよりなく並べます',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru recap demo --csv おさらい.csv',
  args: { csv: { type: 'string', description: '声を CSV のファイルに書きます（Excel で開けます）' } },
  async run(args, io) {
    const folder = projectOf(args);
    const found = await recapOf(folder);
    const csv = args.text('csv');
    if (csv !== undefined)
      writeExport(folder, io, csv, {
        what: 'recap',
        as: 'csv',
        text: recapCsv(found),
        release: found.release,
      });
    const { voices } = found;
    return {
      code: 0,
      json: found,
      lines: [
        ...voices.map(({ heading, text }) => `${CODE_LABELS[heading] ?? heading}: 「${text}」`),
        voices.length === 0
          ? 'のせられる声がまだありません。テーマの画面で、公開してよい声を確かめてください'
          : '印刷する紙は、画面の「回ごと」から「次の回のおさらい」で開けます。',
        ...(csv === undefined ? [] : ['CSV を書きました。']),
      ],
    };
  },
};
