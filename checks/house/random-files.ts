import { random, type Random } from '../../examples/generate/random.ts';
import { utils, write, type BookType } from '@e965/xlsx';
import Encoding from 'encoding-japanese';

/** A file made up at random, and what its maker knows about it. */
export type RandomFile = {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Rows below the header that were written into it, blank ones among them. */
  readonly written: number;
  /** Whether it was cut off after it was made. */
  readonly damaged: boolean;
};

const HEADER = ['番号', '記入日', '立場', '満足', '関心', '意見'];
const ODD_NAMES = ['__proto__', 'constructor', '', ' ', '意見', '備考', 'toString', '満足'];
const IDS = ['A1', 'A2', 'A3', '００７', '', ' '];
const DATES = ['2021-07-05', '令和3年7月5日', '2021/13/40', '7月', '', 'きのう'];
const WHO = ['当事者', '家族', 'なし', '', '支援者・家族'];
const LEVELS = ['1', '5', '９', '4〜5', 'とても', '', '#N/A', '2.5', '-'];
const CHOICES = ['居場所', '講座', '居場所, 講座', '知らない', '', ', '];
const TEXTS = [
  '居場所がほしいです',
  '「話せる」場所,夜も',
  '引用 "あり" です',
  '一行目\n二行目',
  '=1+1',
  '-5',
  '',
  ' ',
  '　',
  '特になし',
  'ｶﾀｶﾅ①',
  ';|と\tの間',
];
const ENCODINGS = ['UTF8', 'UTF8 BOM', 'UTF16LE', 'UTF16BE', 'SJIS', 'EUCJP', 'JIS'] as const;
const BOOKS: readonly BookType[] = ['xlsx', 'xls', 'ods', 'biff5'];

/** One file of the seed and number: a table with wrong, repeated, blank and ragged rows, in some format and encoding. */
export function randomFile(seed: number, number: number): RandomFile {
  const chance = random(seed).fork(`file ${number}`);
  const kind = chance.weighted([
    ['text', 6],
    ['book', 2],
    ['chat', 1],
    ['slips', 1],
  ] as const);
  const made =
    kind === 'text'
      ? delimited(chance)
      : kind === 'book'
        ? workbook(chance)
        : kind === 'chat'
          ? chat(chance)
          : slips(chance);
  const damaged = chance.chance(0.05) && made.bytes.length > 20;
  const bytes = damaged ? made.bytes.subarray(0, chance.int(10, made.bytes.length - 5)) : made.bytes;
  return { path: `${number}.${kind}`, bytes, written: made.written, damaged };
}

type Made = { bytes: Uint8Array; written: number };

function table(chance: Random, raggedToo: boolean): { header: string[]; rows: string[][] } {
  const extra = Array.from(
    {
      length: chance.weighted([
        [0, 5],
        [chance.int(1, 4), 2],
      ] as const),
    },
    () => chance.pick(ODD_NAMES),
  );
  const rows: string[][] = [];
  const rowCount = chance.int(0, 14);
  for (let index = 0; index < rowCount; index++) {
    const last = rows.at(-1);
    const row = [IDS, DATES, WHO, LEVELS, CHOICES, TEXTS].map((cells) => chance.pick(cells));
    row.push(...extra.map(() => chance.pick(TEXTS)));
    if (last && chance.chance(0.15)) rows.push([...last]);
    else if (chance.chance(0.12)) rows.push(row.map(() => ''));
    else if (raggedToo && chance.chance(0.08))
      rows.push(chance.chance(0.5) ? row.slice(0, -2) : [...row, 'x']);
    else rows.push(row);
  }
  return { header: [...HEADER, ...extra], rows };
}

function delimited(chance: Random): Made {
  const separator = chance.weighted([
    [',', 5],
    ['\t', 2],
    [';', 2],
    ['|', 1],
  ] as const);
  const end = chance.weighted([
    ['\r\n', 4],
    ['\n', 4],
    ['\r', 1],
  ] as const);
  const { header, rows } = table(chance, true);
  const quote = (cell: string): string =>
    `"${cell.replaceAll('"', '""').replaceAll('\n', end === '\r' ? ' ' : '\n')}"`;
  const line = (row: readonly string[]): string =>
    row.map((cell) => (/["\n;|,\t]/.test(cell) || chance.chance(0.3) ? quote(cell) : cell)).join(separator);
  const text = [header, ...rows].map((row) => line(row) + end).join('');
  return { bytes: encode(text, chance), written: rows.length };
}

function workbook(chance: Random): Made {
  const { header, rows } = table(chance, false);
  const sheet = utils.aoa_to_sheet([
    header,
    ...rows.map((row) => row.map((cell) => (cell === '' ? null : cell))),
  ]);
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '回答');
  // A row without a cell is not in a workbook at all.
  const written = rows.filter((row) => row.some((cell) => cell !== '')).length;
  return {
    bytes: new Uint8Array(write(book, { type: 'array', bookType: chance.pick(BOOKS) }) as ArrayBuffer),
    written,
  };
}

function chat(chance: Random): Made {
  const messages = Array.from({ length: chance.int(1, 12) }, (_, index) => {
    const to = chance.pick(['Everyone', '全員', 'はな(Direct Message)', '事務局 (プライベート)']);
    const text = chance.pick(['よかったです', '聞こえます', 'Reacted to "よかった" with 👍', '夜も開けて']);
    return `10:${String(index + 10)}:00 From さくら to ${to}: ${text}\n`;
  });
  return { bytes: encode(messages.join(''), chance), written: messages.length };
}

function slips(chance: Random): Made {
  const all = Array.from(
    { length: chance.int(2, 10) },
    (_, index) =>
      `番号：${index + 1}\n立場：${chance.pick(['当事者', '家族'])}\n意見：${chance.pick(TEXTS.slice(0, 2))}です\n`,
  );
  return { bytes: encode(all.join('-----\n'), chance), written: all.length };
}

/** The text in one of the encodings that can hold all of it. */
function encode(text: string, chance: Random): Uint8Array {
  const encoding = chance.pick(ENCODINGS);
  const plain = new TextEncoder().encode(text);
  if (encoding === 'UTF8') return plain;
  if (encoding === 'UTF8 BOM') return Uint8Array.of(0xef, 0xbb, 0xbf, ...plain);
  if (encoding === 'UTF16LE' || encoding === 'UTF16BE') {
    const wide = Buffer.from(`\uFEFF${text}`, 'utf16le');
    return new Uint8Array(encoding === 'UTF16LE' ? wide : wide.swap16());
  }
  const bytes = Uint8Array.from(
    Encoding.convert(Encoding.stringToCode(text), { from: 'UNICODE', to: encoding }),
  );
  const back = Encoding.codeToString(Encoding.convert(bytes, { from: encoding, to: 'UNICODE' }));
  return back === text ? bytes : plain;
}
