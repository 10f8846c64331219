import { ROUNDS, type Round } from '../rounds.ts';
import { asCell, note, plantPersonal, type Cell, type Studio } from '../studio.ts';
import { workbookFile, type CellValue } from '../workbook-file.ts';

const SLIP_COLUMNS = [
  '通し番号',
  '回',
  '立場',
  '前半・後半',
  'ご意見・ご感想',
  '公開の可否',
  '氏名（任意）',
  '入力者',
  '備考',
] as const;
const STANDPOINT = {
  tojisha: '当事者',
  family: '家族',
  supporter: '支援者',
  resident: '区民',
  other: 'その他',
} as const;
const NAMES = ['日下部', '匿名希望', 'いわせ', '三好 たかこ', 'Y.N', '匿名', '本多'];
const COUNTS = [30, 38, 30, 32, 26];

/** Paper slips of the venue, typed in by staff: title rows above, a note below, empty rows between. */
export function opinionSlips(studio: Studio): void {
  for (const round of ROUNDS) slipsOf(studio, round);
}

function slipsOf(studio: Studio, round: Round): void {
  const { chance, writer, truth } = studio;
  const file = `${round.folder}/意見票（第${round.no}回）入力.xlsx`;
  const sheet = '意見票';
  const width = SLIP_COLUMNS.length;
  const rows: CellValue[][] = [
    [`第${round.no}回 ピアサポート活動ワーキンググループ　意見票`],
    [`開催日：${round.wareki}　会場：区民会館３階（視聴会場）　入力：事務局`],
    [],
    [...SLIP_COLUMNS],
  ];
  const merges: [number, number, number, number][] = [
    [1, 0, 1, width - 1],
    [2, 0, 2, width - 1],
  ];
  const count = COUNTS[round.no - 1] as number;
  const guests = chance.shuffle(studio.people).slice(0, count);
  const placed = new Map<number, readonly [Cell, CellValue[]]>();
  guests.forEach((person, i) => {
    if (i === Math.floor(count / 2)) {
      // A line with nothing but a space, as left by a hand in passing.
      rows.push([null, null, null, null, '　']);
      truth.errors.push({
        file,
        sheet,
        row: rows.length,
        column: '',
        kind: 'blank_row',
        code: '',
        row_refused: 'blank',
      });
    }
    const answer = chance.chance(0.08)
      ? writer.empty(person, chance.chance(0.6) ? 'none' : 'thanks')
      : writer.opinion(person, round, { opener: false });
    const unreadable = i % 13 === 7;
    const cell =
      i % 17 === 5 && answer.content === 'opinion' ? plantPersonal(studio, answer) : asCell(answer);
    const text =
      unreadable && cell.spans.length === 0 ? cell.text.replace(/(?<=^.{6,8})./u, '■■') : cell.text;
    const name = chance.chance(0.12) ? chance.pick(NAMES) : null;
    if (name && !/匿名|Y\.N/u.test(name)) truth.personal.add(name);
    const standpoint =
      i % 19 === 3 ? '当事者・支援者' : i % 23 === 11 ? '○当事者 ○家族' : STANDPOINT[person.standpoint];
    const row: CellValue[] = [
      i + 1,
      `第${round.no}回`,
      chance.chance(0.06) ? null : standpoint,
      i < count / 2 ? '前半' : '後半',
      text,
      chance.weighted([
        ['可', 40],
        ['匿名なら可', 36],
        ['否', 16],
        [null, 8],
      ]),
      name,
      chance.pick(['事務A', '事務B']),
      unreadable ? '判読不能の箇所あり' : null,
    ];
    rows.push(row);
    placed.set(rows.length, [cell, row]);
    note(studio, { file, sheet, row: rows.length, column: 'ご意見・ご感想' }, round.id, { ...cell, text });
  });
  if (round.id === 'R3') {
    (rows[8] as CellValue[])[0] = { error: '#N/A' };
    truth.errors.push({
      file,
      sheet,
      row: 9,
      column: '通し番号',
      kind: 'error_cell',
      code: 'E_ERROR_CELL',
      row_refused: 'no',
    });
  }
  if (round.id === 'R2' || round.id === 'R5') {
    const [cell, row] = placed.get(10) as readonly [Cell, CellValue[]];
    rows.push([...row]);
    truth.duplicates.push({ file, sheet, row: rows.length, kind: 'exact', of_row: 10 });
    note(studio, { file, sheet, row: rows.length, column: 'ご意見・ご感想' }, round.id, cell);
  }
  // The same slip typed twice by two people: its own number, another slip of the finger.
  const [first, typed] = placed.get(6) as readonly [Cell, CellValue[]];
  rows.push([
    count + 1,
    ...typed.slice(1, 4),
    `${String(typed[4]).replace('です', 'でs')}　`,
    ...typed.slice(5, 7),
    typed[7] === '事務A' ? '事務B' : '事務A',
    null,
  ]);
  truth.duplicates.push({ file, sheet, row: rows.length, kind: 'near', of_row: 6 });
  note(studio, { file, sheet, row: rows.length, column: 'ご意見・ご感想' }, round.id, {
    ...first,
    spans: [],
  });
  rows.push([], ['※ ■は判読できなかった文字です。氏名は希望された方のみ入力しています。']);
  merges.push([rows.length, 0, rows.length, width - 1]);
  studio.files.set(file, workbookFile([{ name: sheet, rows, merges }]));
}
