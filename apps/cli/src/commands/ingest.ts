import type { Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { ENCODING_FLAG, namedEncoding } from '../steps/named-encoding.ts';
import { closingLines } from '../steps/closing-lines.ts';
import { ingestInbox } from '../steps/ingest.ts';
import { personalFileLine, personalFileOf } from '../steps/personal-file.ts';
import { withVault } from '../steps/open-project.ts';

export const ingest: Command = {
  name: 'ingest',
  summary: 'inbox/ のファイルを取り込みます（同じファイルは二度取り込みません）',
  takes: '[プロジェクト] [ファイル…]',
  example: 'pnpm hirogeru ingest demo',
  args: {
    encoding: ENCODING_FLAG,
    replace: {
      type: 'boolean',
      description: 'なおしたファイルを、前の版と入れ替えます（前の版は originals に残ります）',
    },
    progress: {
      type: 'boolean',
      description: '途中のようすを、1行に1つの JSON で標準エラーに書きます（画面のため）',
    },
    'dry-run': { type: 'boolean', description: '何が起こるかだけを示し、何も変えません' },
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const folder = loadProject(root);
    const dryRun = args.flag('dry-run');
    const options = {
      named: rest,
      encoding: namedEncoding(args),
      replace: args.flag('replace'),
      asLines: args.flag('progress'),
      dryRun,
      io,
    };
    const { table, found, personal_file } = await withVault(
      folder,
      io,
      async (vault) => ({
        ...(await ingestInbox(vault, folder, options)),
        personal_file: await personalFileOf(vault, folder),
      }),
      dryRun,
    );
    return {
      code: table.problems.length > 0 ? 1 : 0,
      json: { ...table, personal_file },
      lines: [...closingLines(table, found), ...(personal_file ? [personalFileLine(personal_file)] : [])],
    };
  },
};
