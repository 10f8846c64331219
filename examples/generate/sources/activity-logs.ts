import { serial, workbookFile, type CellValue, type SheetPlan } from '../workbook-file.ts';
import type { Studio } from '../studio.ts';

const OFFICES = ['ア事業所', 'イ事業所', 'ウ事業所', 'エ事業所', 'オ事業所'] as const;
const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];
/** What each office does, by weight; every office has its own mix and none does everything. */
const KINDS: readonly (readonly (readonly [string, number])[])[] = [
  [
    ['居場所・サロン', 6],
    ['ピア電話相談', 4],
    ['体験を語る', 2],
    ['自主勉強会', 1],
    ['ピアグループ運営', 2],
  ],
  [
    ['ピアグループ運営', 4],
    ['当事者研究', 4],
    ['居場所・サロン', 4],
    ['体験を語る', 3],
    ['会議・委員', 2],
  ],
  [
    ['事業所での勤務', 6],
    ['訪問への同行', 3],
    ['居場所・サロン', 3],
    ['体験を語る', 2],
    ['会議・委員', 2],
    ['事例検討', 1],
  ],
  [
    ['病院への訪問', 5],
    ['地域移行・地域定着', 3],
    ['体験を語る', 3],
    ['居場所・サロン', 2],
    ['会議・委員', 2],
    ['ピアグループ運営', 1],
  ],
  [
    ['居場所・サロン', 5],
    ['いること自体', 3],
    ['ピアグループ運営', 3],
    ['家族支援', 2],
    ['傾聴', 2],
    ['会議・委員', 1],
  ],
];
const FORM_WEIGHTS = [
  [5, 4, 1],
  [5, 4, 1],
  [2, 2, 7],
  [3, 6, 3],
  [6, 4, 1],
] as const;
const PLACES: Readonly<Record<string, readonly string[]>> = {
  '居場所・サロン': ['サロン', 'サロン', '地区センター', '公園'],
  ピア電話相談: ['相談室'],
  体験を語る: ['病院', '学校', '会議室', 'オンライン'],
  訪問への同行: ['自宅訪問'],
  病院への訪問: ['病院'],
  '地域移行・地域定着': ['病院', '自宅訪問', '会議室'],
  事例検討: ['会議室', 'オンライン'],
};
const NOTES = [
  '雑談が多かった。',
  '初めての方が一人。',
  '体調をみて早めに終わった。',
  '静かに過ごす方が多い。',
  '次回の予定を決めた。',
  '雨で参加少なめ。',
  '〃',
  '職員と一緒にふり返り。',
  'お茶とお菓子を囲んだ。',
  '話したい人だけ話す形にした。',
  '途中で帰る方もいた。',
  '将棋で盛り上がる。',
  '見学の方あり。',
  '',
  '',
  '',
  '',
  '',
  '',
  '',
];
/** Notes that name somebody, as such columns often do; written every now and then. */
const NAMING = [
  '[name:渡良瀬]さんから相談あり。',
  '[name:沖田]さんの退院に同行。',
  '[name:御手洗]さん久しぶりの参加。',
  '帰りに[name:九鬼]さんと話す。',
  '[name:ミツコ]さんの誕生日を祝う。',
];
const HEAD = [
  '日付',
  '活動種別',
  '場所',
  '関わり方',
  null,
  null,
  '時間',
  '参加者',
  null,
  'ピア人数',
  '内容・気づき',
];
const SUB = [null, null, null, '第一群', '第二群', '第三群', null, '延べ', '実', null, null];
const PLAIN = ['日付', '種別', '関わり', '開始～終了', '延べ人数', '実人数', 'ピア', '備考'];

function duration(minutes: number, style: number): string {
  const h = Math.floor(minutes / 60);
  const m = minutes % 60;
  const end = 13 * 60 + 30 + minutes;
  const clock = `${Math.floor(end / 60)}:${String(end % 60).padStart(2, '0')}`;
  return [
    h === 0 ? `${m}分` : m === 0 ? `${h}時間` : `${h}時間${m}分`,
    `${minutes / 60}h`,
    `13:30～${clock}`,
    `${minutes}分`,
    h === 0 ? '30分' : m === 30 ? `${h}時間半` : `${h}:${String(m).padStart(2, '0')}`,
  ][style % 5] as string;
}

type Line = {
  readonly kind: string;
  readonly form: number;
  readonly minutes: number;
  readonly visits: number;
  readonly persons: number;
  readonly peers: number;
  readonly day: number;
};
type Totals = Record<
  string,
  { rows: number; minutes: number; attendances: number; g1: number; g2: number; g3: number }
>;

/** Five offices' monthly sheets of 令和3年度; one sent none for two months, one writes them in its own way. */
export function activityLogs(studio: Studio): void {
  const totals: Totals = {};
  OFFICES.forEach((office, o) => {
    const months = MONTHS.filter((month) => !(o === 3 && (month === 8 || month === 9)));
    const file = `活動記録/${office}_R3年度_活動記録.xlsx`;
    studio.files.set(file, workbookFile(months.map((month) => sheetOf(studio, file, o, month, totals))));
  });
  studio.truth.counts['activities'] = totals;
}

function sheetOf(studio: Studio, file: string, o: number, month: number, totals: Totals): SheetPlan {
  const { chance, truth } = studio;
  const own = o === 4;
  const year = month >= 4 ? 3 : 4;
  const sheet = `${month}月`;
  const rows: CellValue[][] = [
    [`ピアサポート活動記録　令和${year}年${month}月分`],
    [`事業所：${OFFICES[o]}　　記入者：担当`],
    [],
    ...(own ? [PLAIN] : [HEAD, SUB]),
  ];
  const top = rows.length;
  const merges: [number, number, number, number][] = own
    ? [[1, 0, 1, 7]]
    : [
        [1, 0, 1, 10],
        [4, 3, 4, 5],
        [4, 7, 4, 8],
        ...[0, 1, 2, 6, 9, 10].map((c): [number, number, number, number] => [4, c, 5, c]),
      ];
  const count = chance.int(4, o === 2 ? 12 : 8);
  const lines = Array.from({ length: count }, (_, i): Line => {
    const visits = chance.int(1, 12);
    return {
      kind: chance.weighted(KINDS[o] as (typeof KINDS)[number]),
      form: chance.weighted((FORM_WEIGHTS[o] as readonly number[]).map((w, f) => [f, w] as const)),
      minutes: chance.pick([30, 60, 90, 120, 150, 180]),
      visits,
      persons: Math.max(1, visits - chance.int(0, 3)),
      peers: chance.int(1, 3),
      day: Math.min(28, 1 + Math.floor((i * 28) / count) + chance.int(0, 2)),
    };
  });
  lines.forEach((line, i) => {
    if (i === 4 && count > 6)
      rows.push([
        '小計',
        null,
        null,
        ...(own
          ? ['', sum(lines.slice(0, 4)), null, null, null]
          : [null, null, null, '', sum(lines.slice(0, 4)), null, null, null]),
      ]);
    const style = (o * 2 + i) % 4;
    const iso = `${2018 + year}-${String(month).padStart(2, '0')}-${String(line.day).padStart(2, '0')}`;
    const date = [
      `R${year}.${month}.${line.day}`,
      `令和${year}年${month}月${line.day}日`,
      { serial: serial(iso) },
      `${2018 + year}/${month}/${line.day}`,
    ][style] as CellValue;
    const { text, spans } = noteText(chance.chance(0.03) ? chance.pick(NAMING) : chance.pick(NOTES));
    const length = duration(line.minutes, own ? 2 : i + o);
    const mark = chance.pick(['○', '○', '○', '◯', '〇', '●']);
    rows.push(
      own
        ? [
            date,
            line.kind,
            ['第一群', '第二群', '第三群'][line.form] as string,
            length,
            line.visits,
            line.persons,
            line.peers,
            text || null,
          ]
        : [
            date,
            line.kind,
            chance.pick(PLACES[line.kind] ?? ['サロン', '会議室', '相談室']),
            ...[0, 1, 2].map((f) => (f === line.form ? mark : null)),
            length,
            line.visits,
            line.persons,
            line.peers,
            text || null,
          ],
    );
    for (const span of spans)
      truth.spans.push({ file, sheet, row: rows.length, column: own ? '備考' : '内容・気づき', ...span });
    countIn(totals, `${2018 + year}-${String(month).padStart(2, '0')}`, line);
  });
  rows.push([
    '合計',
    null,
    null,
    ...(own ? ['', sum(lines), null, null, null] : [null, null, null, '', sum(lines), null, null, null]),
  ]);
  if (!own) spoil(studio, file, sheet, rows, top, o, month);
  return { name: sheet, rows, merges };
}

const sum = (lines: readonly Line[]): number => lines.reduce((total, line) => total + line.visits, 0);

function countIn(totals: Totals, month: string, line: Line): void {
  const at = (totals[month] ??= { rows: 0, minutes: 0, attendances: 0, g1: 0, g2: 0, g3: 0 });
  at.rows += 1;
  at.minutes += line.minutes;
  at.attendances += line.visits;
  at[(['g1', 'g2', 'g3'] as const)[line.form] as 'g1'] += 1;
}

function noteText(marked: string): { text: string; spans: { kind: string; start: number; end: number }[] } {
  const found = /\[name:([^\]]+)\]/u.exec(marked);
  if (!found) return { text: marked, spans: [] };
  const name = found[1] as string;
  return {
    text: marked.replace(found[0], name),
    spans: [{ kind: 'name', start: found.index, end: found.index + name.length }],
  };
}

/** Cells that nobody can read as they stand; the totals of the truth count what was meant. */
function spoil(
  studio: Studio,
  file: string,
  sheet: string,
  rows: CellValue[][],
  top: number,
  o: number,
  month: number,
): void {
  const plant = (column: number, value: CellValue, name: string, kind: string, code: string): void => {
    (rows[top] as CellValue[])[column] = value;
    studio.truth.errors.push({ file, sheet, row: top + 1, column: name, kind, code, row_refused: 'no' });
  };
  if (o === 0 && month === 6) [3, 4].forEach((c) => ((rows[top] as CellValue[])[c] = '○'));
  if (o === 0 && month === 6)
    studio.truth.errors.push({
      file,
      sheet,
      row: top + 1,
      column: '関わり方/第一群',
      kind: 'two_marks',
      code: 'E_TWO_ANSWERS',
      row_refused: 'no',
    });
  if (o === 1 && month === 7) plant(6, '半日', '時間', 'unreadable_duration', 'E_DURATION');
  if (o === 1 && month === 11) plant(7, '数名', '参加者/延べ', 'unreadable_number', 'E_NUMBER');
  if (o === 2 && month === 5) plant(6, '午後いっぱい', '時間', 'unreadable_duration', 'E_DURATION');
  if (o === 3 && month === 2) plant(0, '2月のどこか', '日付', 'unreadable_date', 'E_DATE');
}
