import { ROUNDS, type Round } from '../rounds.ts';
import { asCell, note, plantPersonal, type Cell, type Studio } from '../studio.ts';
import { serial, workbookFile, type CellValue } from '../workbook-file.ts';

const QUESTIONS: readonly (readonly [string, readonly string[] | undefined, number])[] = [
  ['Q1 今回のテーマについて', undefined, 0.95],
  [
    'Q2 場で大切にしていること',
    ['unurged', 'equal_footing', 'low_threshold', 'evening_place', 'listening', 'online'],
    0.72,
  ],
  [
    'Q3 ピアサポーターとしての心構えや効果',
    ['self_understanding', 'listening', 'telling', 'imitating', 'rest', 'fellows', 'whom_to_ask'],
    0.66,
  ],
  [
    'Q4 これからめざす姿',
    [
      'equal_footing',
      'learning_together',
      'awareness',
      'reward',
      'two_or_more',
      'hospital_visit',
      'evening_place',
    ],
    0.6,
  ],
  ['Q5 その他（会へのご感想など）', ['online', 'low_threshold', 'advanced_course', 'awareness'], 0.5],
];
const SHEET_COLUMNS = [
  '番号',
  '回',
  '会員番号',
  '氏名（任意）',
  '所属（任意）',
  '連絡先（任意）',
  '立場',
  '参加方法',
  ...QUESTIONS.map(([name]) => name),
  '公開の可否',
  '受領日',
  '備考',
] as const;
const STANDPOINT = {
  tojisha: '当事者',
  family: '家族',
  supporter: '支援者',
  resident: '区民',
  other: 'その他',
} as const;
const PEOPLE = [
  ['大河内', 'ひまわり家族会', '03-0000-7702'],
  ['西園寺', '', 'saionji@example.jp'],
  ['神代', '相談支援事業所ゆきわり', ''],
  ['宇佐美', '', '090-0000-3311'],
  ['ヤマモモ（ペンネーム）', '', ''],
] as const;

/** 令和 in the ways that offices write it. */
function wareki(day: string, style: number): CellValue {
  const [y = 0, m = 0, d = 0] = day.split('-').map(Number);
  const year = y - 2018;
  const forms: CellValue[] = [
    `令和${year}年${m}月${d}日`,
    `R${year}.${m}.${d}`,
    `R${year}/${m}/${d}`,
    `令和${String(year).replace(/\d/gu, (n) => '０１２３４５６７８９'[Number(n)] as string)}年${m}月${d}日`,
    { serial: serial(day) },
  ];
  return forms[style % forms.length] as CellValue;
}

/** Follow-up sheets, sent in after the meeting by mail, FAX or hand; some after the deadline. */
export function opinionSheets(studio: Studio): void {
  for (const round of ROUNDS) sheetsOf(studio, round);
}

function sheetsOf(studio: Studio, round: Round): void {
  const { chance, writer, truth } = studio;
  const file = `${round.folder}/意見集約票（第${round.no}回）.xlsx`;
  const sheet = '集約';
  const rows: CellValue[][] = [
    [`第${round.no}回ワーキンググループ　意見集約票　一覧`],
    ['※提出されたものから順に入力'],
    [...SHEET_COLUMNS],
  ];
  const guests = chance
    .shuffle(studio.people.filter((p) => p.talkative > 0))
    .slice(0, [13, 18, 16, 16, 15][round.no - 1]);
  guests.forEach((person, i) => {
    const who =
      i % 5 === 2
        ? (PEOPLE[(i + round.no) % PEOPLE.length] as readonly [string, string, string])
        : ['', '', ''];
    for (const word of who) if (word !== '') truth.personal.add(word);
    const cells = QUESTIONS.map(([, only, p]): Cell | null => {
      if (!chance.chance(p)) return chance.chance(0.25) ? asCell(writer.empty(person, 'none')) : null;
      const answer = writer.opinion(person, round, {
        clauses: chance.weighted([
          [1, 30],
          [2, 34],
          [3, 22],
          [4, 14],
        ]),
        ...(only ? { only } : {}),
      });
      return chance.chance(0.035) ? plantPersonal(studio, answer) : asCell(answer);
    });
    // A week and a half to answer; in round 2 the last four came after the deadline.
    const days =
      round.id === 'R2' && i >= guests.length - 4 ? 12 + (i % 4) : Math.min(1 + Math.floor(i * 0.7), 10);
    const received = new Date(Date.parse(`${round.day}T00:00:00Z`) + days * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const row: CellValue[] = [
      i + 1,
      `第${round.no}回`,
      chance.chance(0.85) ? person.number : null,
      ...who.map((w) => (w === '' ? null : w)),
      STANDPOINT[person.standpoint],
      chance.pick(['オンライン', '会場', '録画', '欠席']),
      ...cells.map((cell) => cell?.text ?? null),
      chance.weighted([
        ['公開してよい', 42],
        ['匿名ならよい', 40],
        ['しない', 14],
        [null, 4],
      ]),
      wareki(received, i),
      days > 11 ? '期限後' : null,
    ];
    rows.push(row);
    cells.forEach((cell, q) => {
      if (cell)
        note(
          studio,
          { file, sheet, row: rows.length, column: (QUESTIONS[q] as readonly [string, unknown, number])[0] },
          round.id,
          cell,
        );
    });
    if (days > 11) truth.counts['late_followups'] = Number(truth.counts['late_followups'] ?? 0) + 1;
  });
  const spoil = (
    row: number,
    column: (typeof SHEET_COLUMNS)[number],
    value: CellValue,
    kind: string,
    code: string,
  ): void => {
    (rows[row - 1] as CellValue[])[SHEET_COLUMNS.indexOf(column)] = value;
    truth.errors.push({
      file,
      sheet,
      row,
      column,
      kind,
      code,
      row_refused: 'no',
    });
  };
  if (round.id === 'R1') spoil(7, '会員番号', { error: '#N/A' }, 'error_cell', 'E_ERROR_CELL');
  if (round.id === 'R3') spoil(9, '受領日', '10月中ごろ', 'unreadable_date', 'E_DATE');
  if (round.id === 'R4') spoil(6, '会員番号', { error: '#REF!' }, 'error_cell', 'E_ERROR_CELL');
  if (round.id === 'R5') spoil(12, '受領日', '令和4年5月38日', 'unreadable_date', 'E_DATE');
  if (round.id === 'R2') {
    rows.push([...(rows[5] as CellValue[])]);
    truth.duplicates.push({ file, sheet, row: rows.length, kind: 'exact', of_row: 6 });
    for (const o of truth.opinions.filter((x) => x.file === file && x.row === 6))
      truth.opinions.push({ ...o, row: rows.length });
    for (const s of truth.spans.filter((x) => x.file === file && x.row === 6))
      truth.spans.push({ ...s, row: rows.length });
  }
  const merges: [number, number, number, number][] = [[1, 0, 1, SHEET_COLUMNS.length - 1]];
  studio.files.set(file, workbookFile([{ name: sheet, rows, merges }]));
}
