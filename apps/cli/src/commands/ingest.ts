import type { Problem } from '@hirogeru/store/contracts';
import type { Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { ENCODING_FLAG, namedEncoding } from '../steps/named-encoding.ts';
import { gathered } from '../steps/gathered.ts';
import { hiddenParts } from '../steps/hidden-parts.ts';
import { ingestInbox, type ClosingTable } from '../steps/ingest.ts';
import { leftInArchives } from '../steps/left-in-archives.ts';
import { withVault } from '../steps/open-project.ts';
import { placeOfPart } from '../steps/place-of-part.ts';

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
    const { table, found } = await withVault(
      folder,
      io,
      (vault) => ingestInbox(vault, folder, options),
      dryRun,
    );
    return { code: table.problems.length > 0 ? 1 : 0, json: table, lines: closingLines(table, found) };
  },
};

const STATES: Readonly<Record<string, string>> = {
  taken: '取り込みました',
  would_take: 'これから取り込みます',
  replaced: '入れ替えました',
  already: '取り込みずみ',
  definition: '質問の定義',
  refused: '取り込めません',
};

function closingLines(
  { files, added, alike, left_in_archives }: ClosingTable,
  found: readonly Problem[],
): string[] {
  const problems = gathered(found);
  return [
    ...files.flatMap((file) => [
      `${file.path}: ${STATES[file.state] ?? file.state}（${inWords(file)}）${hiddenParts(file)}`,
      ...formLines(file),
    ]),
    ...leftInArchives(left_in_archives),
    ...problems,
    `加えた行 ${added}、取り込めなかったところ ${found.length}`,
    ...(problems.length < found.length ? ['1か所ずつの一覧は「hirogeru refusals」'] : []),
    ...(alike?.length
      ? [`よく似た回答 ${alike.length}組があります。「hirogeru duplicates」で確かめてください`]
      : []),
  ];
}

/** What became of the rows of each form, where the sheets of a file hold several. */
function formLines({ path, sheets }: ClosingTable['files'][number]): string[] {
  const forms = Map.groupBy(sheets, ({ form_id }) => form_id);
  if ([...forms.keys()].filter((form) => form !== null).length < 2) return [];
  return [...forms].map(([form, own]) => {
    const place = placeOfPart(
      path,
      own.map(({ sheet }) => sheet),
    );
    const sum = (part: keyof Balance): number => own.reduce((all, sheet) => all + sheet[part], 0);
    const rows = inWords({
      rows_read: sum('rows_read'),
      accepted: sum('accepted'),
      duplicate: sum('duplicate'),
      rejected: sum('rejected'),
      blank: sum('blank'),
      left_out: sum('left_out'),
    });
    return `  ${place}: 対応表 ${form ?? 'なし'}（${rows}）`;
  });
}

type Balance = Pick<
  ClosingTable['files'][number],
  'rows_read' | 'accepted' | 'duplicate' | 'rejected' | 'blank' | 'left_out'
>;
const inWords = ({ rows_read, accepted, duplicate, rejected, blank, left_out }: Balance): string =>
  `読んだ行 ${rows_read} = 取り込み ${accepted} + 重複 ${duplicate} + 取り込めない ${rejected} + 空 ${blank}、別に数えた行 ${left_out}`;
