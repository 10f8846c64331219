import { formatPosition, type Problem } from '@hirogeru/store/contracts';
import { gathered } from './gathered.ts';
import { hiddenParts } from './hidden-parts.ts';
import type { ClosingTable } from './ingest.ts';
import { leftInArchives } from './left-in-archives.ts';
import { placeOfPart } from './place-of-part.ts';
import { tellProposed } from './proposed-mappings.ts';
import { inWords } from './worded-problem.ts';

const STATES: Readonly<Record<string, string>> = {
  taken: '取り込みました',
  would_take: 'これから取り込みます',
  replaced: '入れ替えました',
  already: '取り込みずみ',
  definition: '質問の定義',
  refused: '取り込めません',
};

/** What became of each file, what is to be done, and where. */
export function closingLines(
  { files, added, alike, left_in_archives, proposed }: ClosingTable,
  found: readonly Problem[],
): string[] {
  // Why a whole file is refused stands beside it.
  const whole = new Map(found.filter(isWhole).map((each) => [each.at.file, each]));
  const refused = new Set(files.flatMap(({ path, state }) => (state === 'refused' ? path : [])));
  const others = found.filter((each) => !isWhole(each) || !refused.has(each.at.file));
  const problems = gathered(others);
  return [
    ...files.flatMap((file) => [closingLine(file, whole.get(file.path)), ...formLines(file)]),
    ...leftInArchives(left_in_archives),
    ...tellProposed(proposed),
    ...problems,
    `加えた行 ${added}、取り込めなかったところ ${found.length}`,
    ...(problems.length < others.length ? ['1か所ずつの一覧は「hirogeru refusals」'] : []),
    ...(alike?.length
      ? [`よく似た回答 ${alike.length}組があります。「hirogeru duplicates」で確かめてください`]
      : []),
  ];
}

const isWhole = ({ at }: Problem): boolean => at.row === undefined && at.sheet === undefined;

function closingLine(file: ClosingTable['files'][number], why: Problem | undefined): string {
  const { state } = file;
  const path = formatPosition({ file: file.path });
  const what = STATES[state] ?? state;
  if (state === 'refused' && why) return `${path}: ${what}。${inWords(why).message}`;
  return `${path}: ${what}（${rowsInWords(file)}）${hiddenParts(file)}`;
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
    const rows = rowsInWords({
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
const rowsInWords = ({ rows_read, accepted, duplicate, rejected, blank, left_out }: Balance): string =>
  `読んだ行 ${rows_read} = 取り込み ${accepted} + 重複 ${duplicate} + 取り込めない ${rejected} + 空 ${blank}、別に数えた行 ${left_out}`;
