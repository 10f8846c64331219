import { cp932, delimited } from '../delimited.ts';
import { ROUNDS, type Round } from '../rounds.ts';
import { asCell, note, plantPersonal, type Cell, type Studio } from '../studio.ts';

const LOGO_COLUMNS = [
  '受付番号',
  '受付日時',
  '参加した回',
  '会員番号',
  '立場',
  'ご意見（テーマについて）',
  'ご意見（活動や会について）',
  '参考になった度合い',
  '公開の可否',
] as const;
const FILE = '通年/電子申請_意見フォーム.csv';
const STANDPOINT = {
  tojisha: '当事者',
  family: '家族',
  supporter: '支援者',
  resident: '区民',
  other: 'その他',
} as const;

type Sent = {
  readonly cells: string[];
  readonly round: Round;
  readonly topic: Cell | null;
  readonly free: Cell | null;
};

function responses(studio: Studio): Sent[] {
  const { chance, writer } = studio;
  return ROUNDS.flatMap((round) =>
    chance
      .shuffle(studio.people)
      .slice(0, 34)
      .map((person, i): Sent => {
        const give = (): Cell => asCell(writer.opinion(person, round, { plainText: true }));
        const topic =
          i === 12
            ? plantPersonal(studio, writer.opinion(person, round, { plainText: true }))
            : chance.chance(0.94)
              ? give()
              : null;
        const free = chance.chance(0.07)
          ? asCell(writer.empty(person, 'none'))
          : chance.chance(0.62)
            ? give()
            : null;
        const day = new Date(
          Date.parse(`${round.day}T09:00:00Z`) + i * 5 * 3_600_000 + chance.int(0, 200) * 60_000,
        ).toISOString();
        const cells = [
          `OPN-${round.no}${String(i + 1).padStart(4, '0')}`,
          `${day.slice(0, 10).replaceAll('-', '/')} ${day.slice(11, 16)}`,
          `第${round.no}回`,
          chance.chance(0.9) ? person.number : '',
          STANDPOINT[person.standpoint],
          topic?.text ?? '',
          free?.text ?? '',
          chance.weighted([
            ['とても参考になった', 33],
            ['参考になった', 40],
            ['どちらともいえない', 18],
            ['あまり参考にならなかった', 5],
            ['参考にならなかった', 2],
            ['', 2],
          ]),
          chance.weighted([
            ['公開可', 40],
            ['匿名で公開可', 40],
            ['公開不可', 20],
          ]),
        ];
        return { cells, round, topic, free };
      }),
  );
}

/** The city's e-application form for all rounds: CP932, one file. */
export function logoform(studio: Studio): void {
  const sent = responses(studio);
  const cell = (at: number): string[] => (sent[at] as Sent).cells;
  cell(17)[7] = 'まあまあ';
  cell(88)[2] = '第6回';
  cell(61)[1] = '2021/13/40 10:00';
  cell(130)[4] = '当事者, 家族';
  const twice = [...cell(40)];
  const later = [...cell(104)];
  later[0] = 'OPN-40099';
  const all: (readonly string[] | string)[] = sent.map((s) => s.cells);
  // Somebody opened the file in an editor: a comma outside quotation marks, and three lines of nothing.
  const broken = [...cell(72)].map((c) => (/[",\n]/u.test(c) ? `"${c.replaceAll('"', '""')}"` : c));
  broken[6] = '夕方の時間,もう少しほしいです';
  all[72] = broken.join(',');
  const records = [
    LOGO_COLUMNS,
    ...all,
    twice,
    later,
    ...Array.from({ length: 3 }, () => Array.from(LOGO_COLUMNS, () => '')),
  ];
  const { text, lines } = delimited(records, { quoteAll: false, newline: '\r\n' });
  studio.files.set(FILE, cp932(text));
  const line = (at: number): number => lines[at + 1] as number;
  const place = (at: number, column: number) => ({
    file: FILE,
    sheet: '',
    row: line(at),
    column: LOGO_COLUMNS[column] as string,
  });
  [...sent, sent[40] as Sent, sent[104] as Sent].forEach((s, i) => {
    if (i === 72) return;
    if (s.topic) note(studio, place(i, 5), s.round.id, s.topic);
    if (s.free) note(studio, place(i, 6), s.round.id, s.free);
  });
  const { errors, duplicates } = studio.truth;
  errors.push({ ...place(17, 7), kind: 'unknown_choice', code: 'E_UNKNOWN_CHOICE', row_refused: 'no' });
  errors.push({ ...place(88, 2), kind: 'unknown_round', code: 'E_ROUND_UNKNOWN', row_refused: 'yes' });
  errors.push({ ...place(61, 1), kind: 'unreadable_date', code: 'E_DATE', row_refused: 'no' });
  errors.push({ ...place(130, 4), kind: 'two_standpoints', code: 'E_TWO_ANSWERS', row_refused: 'no' });
  errors.push({ ...place(72, 6), column: '', kind: 'ragged_row', code: 'E_RAGGED_ROW', row_refused: 'yes' });
  for (const i of [0, 1, 2])
    errors.push({
      ...place(sent.length + 2 + i, 0),
      column: '',
      kind: 'blank_row',
      code: '',
      row_refused: 'blank',
    });
  duplicates.push({ file: FILE, sheet: '', row: line(sent.length), kind: 'exact', of_row: line(40) });
  duplicates.push({
    file: FILE,
    sheet: '',
    row: line(sent.length + 1),
    kind: 'resubmitted',
    of_row: line(104),
  });
}
