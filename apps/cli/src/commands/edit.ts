import { appendLedger, mendLedger } from '@hirogeru/store/release';
import { UsageError, type Arguments, type Command } from '../command.ts';
import { loadProject, locateProject } from '../project-folder.ts';
import { assertKnown } from '../steps/assert-known.ts';
import { withVault } from '../steps/open-project.ts';
import { writeEdit, type ThemeEdit } from '../steps/write-edit.ts';

export const edit: Command = {
  name: 'edit',
  summary:
    'テーマについて決めたことを themes.yaml に書きます（次の「themes」から、ずっとそのとおりになります）',
  takes: '[プロジェクト] <テーマか意見の番号>',
  example: 'pnpm hirogeru edit demo theme-1a2b3c4d --name 夕方の居場所',
  args: {
    name: { type: 'string', description: 'テーマに名前をつけます（20字まで）' },
    unname: { type: 'boolean', description: 'つけた名前を取り消します' },
    note: { type: 'string', description: 'テーマに覚え書きを残します' },
    into: { type: 'string', description: 'テーマを、この番号のテーマに合わせます' },
    apart: { type: 'boolean', description: '合わせたテーマを、もとに戻します' },
    split: { type: 'string', description: 'テーマの一部を分け、この番号（英数字）のテーマにします' },
    words: { type: 'string', description: '--split で：このことばのある文を分けます（「、」で区切ります）' },
    answers: { type: 'string', description: '--split で：この番号の意見を分けます（「、」で区切ります）' },
    unsplit: { type: 'boolean', description: '分けたテーマ（この番号）を、もとに戻します' },
    to: { type: 'string', description: '意見を、この番号のテーマに移します（others は、その他の声）' },
    back: { type: 'boolean', description: '移した意見を、もとに戻します' },
    hide: { type: 'boolean', description: 'テーマを見せません' },
    show: { type: 'boolean', description: '見せないことにしたテーマを、また見せます' },
    pin: { type: 'boolean', description: 'テーマを、計算で合わせたり分けたりしません' },
    unpin: { type: 'boolean', description: '--pin を取り消します' },
  },
  async run(args, io) {
    const { root, rest } = locateProject(args);
    const [id, ...more] = rest;
    if (id === undefined || more.length > 0)
      throw new UsageError('テーマか意見の番号を1つ書いてください。「hirogeru themes」で確かめられます');
    const folder = loadProject(root);
    const decided = editOf(id, args);
    await withVault(folder, io, (vault) => assertKnown(vault, folder, decided), true);
    mendLedger(folder.paths.ledger);
    writeEdit(folder, decided);
    appendLedger(
      folder.paths.ledger,
      io.who,
      { what: 'edit', facts: { section: decided.section, about: id } },
      io.now().toISOString(),
    );
    return {
      code: 0,
      json: { section: decided.section, id },
      lines: ['themes.yaml に書きました。', '次は: 「hirogeru themes」'],
    };
  },
};

const list = (text: string | undefined): string[] =>
  (text ?? '').split(/[、,\s]+/).filter((part) => part !== '');

/** @throws UsageError when not exactly one thing is decided */
function editOf(key: string, args: Arguments): ThemeEdit {
  const edits: (ThemeEdit | null)[] = [
    text('name', 'names'),
    text('note', 'notes'),
    text('into', 'merges'),
    text('to', 'moves'),
    back('unname', 'names'),
    back('apart', 'merges'),
    back('back', 'moves'),
    args.flag('hide') ? { section: 'hidden', key, value: true } : null,
    args.flag('show') ? { section: 'hidden', key, value: null } : null,
    args.flag('pin') ? { section: 'pins', key, value: true } : null,
    args.flag('unpin') ? { section: 'pins', key, value: null } : null,
    args.flag('unsplit') ? { section: 'splits', key, value: null } : null,
    splitOf(args.text('split')),
  ];
  const [decided, ...more] = edits.filter((each) => each !== null);
  if (!decided || more.length > 0)
    throw new UsageError('決めることを1つ書いてください（--name・--into・--to・--hide など）');
  return decided;

  function text(flag: string, section: 'names' | 'notes' | 'merges' | 'moves'): ThemeEdit | null {
    const value = args.text(flag);
    return value === undefined ? null : { section, key, value };
  }
  function back(flag: string, section: 'names' | 'merges' | 'moves'): ThemeEdit | null {
    return args.flag(flag) ? { section, key, value: null } : null;
  }
  function splitOf(id: string | undefined): ThemeEdit | null {
    if (id === undefined) return null;
    const [words, answers] = [list(args.text('words')), list(args.text('answers'))];
    if (words.length + answers.length === 0)
      throw new UsageError('--split には、--words か --answers も書いてください');
    return { section: 'splits', key: id, value: { from: key, id, words, answers } };
  }
}
