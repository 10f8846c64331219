import { bookBytes, csvBytes, textBytes, type Cells, type ExportCase } from './export-case.ts';

const five = (cells: (row: number) => Cells): Cells[] => Array.from({ length: 5 }, (_, row) => cells(row));

// Ordinary tables: each shares headings with an export and is none.
const TABLES: Readonly<Record<string, readonly Cells[]>> = {
  'price list': [['商品番号', '商品名', '単価', '数量'], ...five((row) => [row, '机', 1000, 2])],
  'sensor log': [
    ['Timestamp', 'temperature', 'humidity'],
    ...five((row) => [`2021/07/05 19:1${row}:00`, '25.1', '40.2']),
  ],
  'sensor log ja': [
    ['タイムスタンプ', '温度', '湿度'],
    ...five((row) => [`2021/07/05 19:1${row}:00`, '25.1', '40.25']),
  ],
  'program log': [
    ['timestamp', 'level', 'message'],
    ...five((row) => [`2021/07/05 19:1${row}:00`, 'INFO', 'started']),
  ],
  'ISO log': [['timestamp', 'user', 'action'], ...five((row) => [`2021-07-05T19:1${row}:00Z`, 'u', 'open'])],
  'work hours': [
    ['ID', '開始時刻', '完了時刻', '作業', '名前'],
    ...five((row) => [row, '9:00', '10:00', '清掃', '甲']),
  ],
  'job runs': [
    ['ID', 'Start time', 'Completion time', 'Name', 'Result'],
    ...five((row) => [row, '9:00', '9:01', 'backup', 'ok']),
  ],
  'shift table': [
    ['日付', '開始', '終了', '担当'],
    ...five((row) => [`2021/7/${row + 1}`, '9:00', '17:00', '甲']),
  ],
  'sales by day': [['日付', '業務', '件数', '金額'], ...five((row) => [`2021/7/${row + 1}`, '印刷', 3, 900])],
  'batch log': [['日付', '処理内容', '件数'], ...five((row) => [`2021/7/${row + 1}`, '集計', 3])],
  minutes: [['時刻', '発言者', '発言'], ...five((row) => [`10:0${row}`, '座長', 'では始めます'])],
  agenda: [['時間', '内容', '担当'], ...five((row) => [`10:0${row}`, '説明', '事務局'])],
  budget: [['科目', '予算', '決算', '差'], ...five((row) => [`科目${row}`, 100, 90, 10])],
  orders: [
    ['注文番号', 'お名前', '住所', '電話', '商品', '金額'],
    ...five((row) => [row, '甲', '区内', '', '机', 100]),
  ],
  bookings: [
    ['予約番号', '氏名', '電話番号', '予約日時'],
    ...five((row) => [row, '甲', '', `2021/7/${row + 1}`]),
  ],
  receipts: [
    ['受付番号', '受付日時', '診療科', '担当医'],
    ...five((row) => [row, `2021/7/5 9:0${row}`, '内科', '甲']),
  ],
  parcels: [['受付番号', '受付日', '品名', '重さ'], ...five((row) => [row, `2021/7/${row + 1}`, '本', 2])],
  'database table': [
    ['id', 'created_at', 'updated_at', 'title'],
    ...five((row) => [row, '2021-07-05', '2021-07-05', 'a']),
  ],
  'seeds of a game': [['id', 'seed', 'score'], ...five((row) => [row, 77, 12])],
  'pages of a book': [['id', 'title', 'Last page', 'language'], ...five((row) => [row, '本', 200, 'ja'])],
  bugs: [['_id', 'summary', 'status'], ...five((row) => [row, 'x', 'open'])],
  'mongo dump': [['_id', '__v', 'name'], ...five((row) => [`a${row}`, 0, 'x'])],
  campaigns: [
    ['Start Date', 'End Date', 'Campaign', 'Clicks'],
    ...five((row) => ['2021-07-05', '2021-07-06', `c${row}`, 8]),
  ],
  contracts: [
    ['開始日', '終了日', 'メールアドレス', '名', '姓'],
    ...five((row) => ['2021/7/5', '2021/7/6', `a${row}@example.org`, '花', '甲']),
  ],
  'download progress': [
    ['StartDate', 'EndDate', 'Progress', 'File'],
    ...five((row) => ['2021-07-05', '2021-07-05', 100, `f${row}`]),
  ],
  'types of a schema': [['type', 'name', 'label'], ...five((row) => ['text', `n${row}`, '名'])],
  population: [['区市町村', '人口', '世帯数'], ...five((row) => [`市${row}`, 1000, 400])],
  'weather by month': [
    ['地点', '1月', '2月', '3月', '4月', '5月'],
    ...five((row) => [`市${row}`, 5, 6, 9, 14, 19]),
  ],
  timetable: [
    ['時限', '月', '火', '水', '木', '金'],
    ...five((row) => [row + 1, '国語', '算数', '理科', '社会', '体育']),
  ],
  'school marks': [['番号', '国語', '算数', '理科'], ...five((row) => [row, 80, 70, 90])],
  library: [['書名', '著者', '出版社', '登録番号'], ...five((row) => [`本${row}`, '甲', '乙社', row])],
  stock: [['品番', '品名', '在庫', '登録日'], ...five((row) => [row, '机', 3, '2021/7/5'])],
  'staff phones': [['部署', '内線', '担当業務'], ...five((row) => [`課${row}`, 100 + row, '受付'])],
  'chat in a table': [
    ['時刻', '送信者', '本文'],
    ...five((row) => [`10:0${row}:00`, '甲', '10:20:00 From 乙 to Everyone: はい']),
  ],
  'chat in a table en': [
    ['Time', 'From', 'To', 'Message'],
    ...five((row) => [`10:0${row}:00`, 'A', 'Everyone', 'hi']),
  ],
  mails: [
    ['差出人', '宛先', '件名', '受信日時'],
    ...five((row) => ['甲', '乙', `件${row}`, '2021/7/5 10:00']),
  ],
};
const TEXTS: Readonly<Record<string, string>> = {
  minutes:
    '議事録\n\n日時：令和3年7月5日\n場所：北会議室\n\n座長：では始めます。\n委員：よろしくお願いします。\n',
  letter: '拝啓\n時下ますますご清祥のこととお喜び申し上げます。\n\n敬具\n',
  subtitles: '00:00:01.000,00:00:03.000\nこんにちは\n\n00:00:04.000,00:00:06.000\nはじめます\n',
  'server log': '2021-07-05 10:20:00 INFO started\n2021-07-05 10:20:01 INFO ready\n',
  'access log': '127.0.0.1 - - [05/Jul/2021:10:20:00 +0900] "GET / HTTP/1.1" 200 12\n',
  times: '13:45\n13:46\n13:47\n',
  list: '・机\n・椅子\n・棚\n',
  program: '10:00 開会\n10:10 説明\n11:00 閉会\n',
  mail: 'From: a@example.org\nTo: b@example.org\nSubject: 件\n\n本文です。\n',
  sentence: '東京から大阪へ：乗り換えのご案内\n名古屋で乗り換えます\n',
};

/** Files that are none of the known exports. */
export function nearMisses(): ExportCase[] {
  return [
    ...Object.entries(TABLES).flatMap(([name, rows]) => [
      { name: `${name} (CSV)`, kind: null, bytes: csvBytes(rows, { encoding: 'CP932' }) },
      { name: `${name} (XLSX)`, kind: null, bytes: bookBytes({ Sheet1: [['一覧'], ...rows] }) },
    ]),
    ...Object.entries(TEXTS).map(([name, text]) => ({
      name: `${name} (text)`,
      kind: null,
      bytes: textBytes(text),
    })),
  ];
}
