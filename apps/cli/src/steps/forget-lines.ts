import type { Project } from '@hirogeru/store/contracts';
import { dayInTokyo } from './day-in-tokyo.ts';
import type { SearchedForget } from './forget-and-search.ts';
import type { ShownForgetting } from './forgettings.ts';
import type { LiftReport } from './lift-forgotten.ts';

/** What was, or would be, forgotten, in words. */
export function forgetLines(
  { person, sheets, opinions, files, originals, inbox, left, searched, ...rest }: SearchedForget,
  { threshold }: Project,
  dryRun: boolean,
): string[] {
  if (person === null)
    return ['その方の回答は見つかりませんでした。何も変えていません。', ...leftLines(left)];
  const done = dryRun ? '消えます' : '消しました';
  return [
    `回答 ${sheets}枚、意見 ${opinions}件${done}`,
    ...files.map(
      ({ path, rows, waiting }) =>
        `${path}: ${rows}行（「忘れた行」として数えます）${waiting > 0 ? `。ほかの方の、取り込めなかったところ ${waiting} が残っています。消す前に、なおしたファイルを取り込むか、控えを確かめてください` : ''}`,
    ),
    `元のファイルの控え ${originals.length}、inbox のファイル ${inbox.length}${done}`,
    ...inbox.map((name) => `inbox/${name}`),
    ...leftLines(left),
    ...releaseLines(rest, threshold),
    ...searchedLines(searched),
    dryRun
      ? 'まだ何も変えていません。'
      : `記録には ${person} とだけ残しました（「hirogeru forget --list」で確かめられます）。次は:「hirogeru themes」「hirogeru release${rest.next_release_waits ? ' --hide-changed' : ''}」（その方のいない公開版になります）`,
  ];
}

function releaseLines(
  { releases, next_release_waits }: Pick<SearchedForget, 'releases' | 'next_release_waits'>,
  threshold: number,
): string[] {
  if (releases.length === 0) return [];
  return [
    `これまでの公開版 ${releases.length}は、消す前のままです（${releases.join('・')}）。「hirogeru revoke-link --release」で取り下げられます。配ったものは取りもどせません`,
    ...(next_release_waits
      ? [
          `次の「hirogeru release」は、前の公開版から変わった回答が ${threshold}人に満たないあいだ、公開せずに待ちます（引き算で、その方のことがわかるため）。待てないときは「hirogeru release --hide-changed」で、変わった数をかくして公開します`,
        ]
      : []),
  ];
}

const searchedLines = (searched: SearchedForget['searched']): string[] =>
  searched === null
    ? []
    : [
        `消したあと、公開版をのぞく ${searched.files}ファイル（${searched.bytes}バイト）に、その方だけが書いた文がないか探しました。${searched.found.length === 0 ? 'ありませんでした' : `${searched.found.length}ファイルにあります。開いて消してください`}`,
        ...searched.found,
      ];

const leftLines = (left: readonly string[]): string[] =>
  left.map(
    (name) =>
      `inbox/${name}: まだ取り込んでいないものに、その方の行があります。行を消すか、ファイルを除いてください`,
  );

/** Somebody whose rows are taken again, in words. */
export function liftLines({ person, paths }: LiftReport): string[] {
  if (person === null) return ['その方を忘れた記録は見つかりませんでした。何も変えていません。'];
  return [
    `これからは、その方の行を取り込みます（記録の記号は ${person}）。消したものは、ひとりでにはもどりません`,
    ...(paths.length > 0
      ? [
          `その方の行があったファイル（${paths.join('・')}）がお手元にあれば、inbox に置いて「hirogeru ingest --replace」で取り込めます`,
        ]
      : []),
  ];
}

/** What the ledger proves of each forgetting, in words. */
export function listLines(list: readonly ShownForgetting[]): string[] {
  if (list.length === 0) return ['忘れた方の記録はありません。'];
  return list.map(
    ({ run, line, at, person, sheets, opinions, rows, originals, inbox, searched, lifted }) =>
      `${dayInTokyo(new Date(at))}  ${run}（記録の${line}行目、記号 ${person}）  回答 ${sheets}枚、意見 ${opinions}件${rows === null ? '' : `、行 ${rows}`}、元のファイルの控え ${originals}${inbox === null ? '' : `、inbox のファイル ${inbox}`}${searched === null ? '。消したあとに探した記録はありません' : `。${searched.files}ファイル・${searched.bytes}バイトを探し、見つかったのは ${searched.found}`}${lifted === null ? '' : `。${dayInTokyo(new Date(lifted))} に取りやめ`}`,
  );
}
