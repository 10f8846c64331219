import { UsageError, type Arguments, type Command, type Io, type Outcome } from '../command.ts';
import { loadProject, locateProject, type ProjectFolder } from '../project-folder.ts';
import { checkedLedger } from '../steps/checked-ledger.ts';
import type { Asked } from '../steps/forget.ts';
import { forgetAndSearch } from '../steps/forget-and-search.ts';
import { forgetLines, liftLines, listLines } from '../steps/forget-lines.ts';
import { forgettingsOf } from '../steps/forgettings.ts';
import { liftPerson } from '../steps/lift-forgotten.ts';
import { withVault } from '../steps/open-project.ts';

const SHEET = /^[0-9a-f]{16}$/;
const RUN = /^forget-\d+$/;
const WHOM = '方の受講番号など（入れても見えません）: ';

export const forget: Command = {
  name: 'forget',
  summary: '忘れるよう求めた方の回答を、元のファイルもふくめて消します（受講番号などは、あとから聞きます）',
  takes: '[プロジェクト]',
  example: 'pnpm hirogeru forget demo --dry-run',
  args: {
    sheet: {
      type: 'string',
      description:
        '記名のない回答を1枚だけ消します（チャットは、同じ記録の同じ表示名のものをみな。回答の番号。「where」や机の画面で確かめられます）',
    },
    'dry-run': { type: 'boolean', description: '何が消えるかだけを示し、何も変えません' },
    lift: {
      type: 'boolean',
      description: 'まちがえて忘れた方、もどって来た方の行を、これからまた取り込めるようにします',
    },
    run: { type: 'string', description: '--lift で、記名のない回答を忘れた記録の番号（forget-12 など）' },
    list: { type: 'boolean', description: '忘れた記録を示します（いつ、いくつ消し、どこまで探したか）' },
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    if (rest.length > 0)
      throw new UsageError(
        '受講番号などは、ここには書かずにおいてください（記録に残ります）。あとから聞きます',
      );
    const [lift, list, dryRun] = [args.flag('lift'), args.flag('list'), args.flag('dry-run')];
    if ([lift, list, dryRun || args.text('sheet') !== undefined].filter(Boolean).length > 1)
      throw new UsageError('--lift・--list・--dry-run（--sheet）のうち、1つだけを書いてください');
    const folder = loadProject(root);
    if (list) return listed(folder);
    if (lift) return lifted(folder, args, io);
    const asked = await askedFor(args, io);
    const report = await forgetAndSearch(folder, { asked, dryRun, io });
    const isClean = report.person !== null && (report.searched?.found.length ?? 0) === 0;
    return { code: isClean ? 0 : 1, json: report, lines: forgetLines(report, folder.project, dryRun) };
  },
};

async function askedFor(args: Arguments, io: Io): Promise<Asked> {
  const sheet = args.text('sheet');
  if (sheet === undefined) return { code: await io.ask(`消す${WHOM}`) };
  if (!SHEET.test(sheet)) throw new UsageError('--sheet には回答の番号を書いてください');
  return { sheet };
}

async function lifted(folder: ProjectFolder, args: Arguments, io: Io): Promise<Outcome> {
  const run = args.text('run');
  if (run !== undefined && !RUN.test(run))
    throw new UsageError('--run には forget-12 のように書いてください');
  const asked = run === undefined ? { code: await io.ask(`また取り込む${WHOM}`) } : { run };
  const report = await withVault(folder, io, (vault) => liftPerson(vault, folder, asked, io), true);
  return { code: report.person === null ? 1 : 0, json: report, lines: liftLines(report) };
}

function listed(folder: ProjectFolder): Outcome {
  const { ok, say } = checkedLedger(folder);
  if (!ok) return { code: 1, json: { ok, forgotten: [] }, lines: [`× ${say}`] };
  const forgotten = forgettingsOf(folder);
  return { code: 0, json: { ok, forgotten }, lines: [...listLines(forgotten), `○ ${say}`] };
}
