import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Characters beyond JIS X 0208 by plane, row and cell; made by jis_x_0213.py beside them. */
const TABLE = join(import.meta.dirname, '../../data/jis-x-0213.txt');
/** Rows of the second plane that the lead bytes F0 to F4 stand for; those behind go on from 79. */
const SECOND_PLANE = [1, 8, 3, 4, 5, 12, 13, 14, 15, 78];

let table: ReadonlyMap<number, string> | null = null;
const key = (plane: number, row: number, cell: number): number => (plane * 100 + row) * 100 + cell;

/**
 * Text in SJIS-2004, or null where a byte does not fit. Where the set has the characters of JIS X 0208 they become what
 * CP932 makes of them, so that the same word is the same text in both.
 * @source JIS X 0213:2004, annex 1
 */
export function sjis2004(bytes: Uint8Array): string | null {
  return decoded(bytes, (lead, trail) => {
    if (lead === undefined) return null;
    if (lead >= 0xa1 && lead <= 0xdf) return { text: String.fromCharCode(lead - 0xa1 + 0xff61), length: 1 };
    if (!inside(lead, 0x81, 0x9f) && !inside(lead, 0xe0, 0xfc)) return null;
    if (!inside(trail, 0x40, 0xfc) || trail === 0x7f) return null;
    const upper = trail >= 0x9f ? 1 : 0;
    const cell = upper === 1 ? trail - 0x9e : trail - (trail >= 0x80 ? 0x40 : 0x3f);
    const first = (lead - (lead < 0xe0 ? 0x81 : 0xc1)) * 2 + 1 + upper;
    const second = (lead - 0xf0) * 2 + upper;
    const text =
      lead < 0xf0 ? character(1, first, cell) : character(2, SECOND_PLANE[second] ?? second + 69, cell);
    return text === null ? null : { text, length: 2 };
  });
}

/** Text in EUC-JIS-2004, or null where a byte does not fit; see `sjis2004`. */
export function euc2004(bytes: Uint8Array): string | null {
  return decoded(bytes, (lead, trail, third) => {
    if (lead === 0x8e && inside(trail, 0xa1, 0xdf))
      return { text: String.fromCharCode(trail - 0xa1 + 0xff61), length: 2 };
    const [plane, row, cell] = lead === 0x8f ? [2, trail, third] : [1, lead, trail];
    if (!inside(row, 0xa1, 0xfe) || !inside(cell, 0xa1, 0xfe)) return null;
    const text = character(plane, row - 0xa0, cell - 0xa0);
    return text === null ? null : { text, length: plane + 1 };
  });
}

const inside = (byte: number | undefined, from: number, to: number): byte is number =>
  byte !== undefined && byte >= from && byte <= to;

type Read = { readonly text: string; readonly length: number };

function decoded(
  bytes: Uint8Array,
  read: (first: number | undefined, second: number | undefined, third: number | undefined) => Read | null,
): string | null {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    const found =
      byte < 0x80 ? { text: String.fromCharCode(byte), length: 1 } : read(byte, bytes[at + 1], bytes[at + 2]);
    if (!found) return null;
    parts.push(found.text);
    at += found.length;
  }
  return parts.join('');
}

const jisX0208 = new TextDecoder('euc-jp', { fatal: true });

function character(plane: number, row: number, cell: number): string | null {
  table ??= loaded();
  const at = key(plane, row, cell);
  const known = table.get(at);
  if (known !== undefined) return known;
  if (plane !== 1 || !(row <= 8 || (row >= 16 && row <= 84))) return null;
  try {
    const text = jisX0208.decode(Uint8Array.of(row + 0xa0, cell + 0xa0));
    (table as Map<number, string>).set(at, text);
    return text;
  } catch {
    return null;
  }
}

function loaded(): Map<number, string> {
  const found = new Map<number, string>();
  for (const line of readFileSync(TABLE, 'utf8').split('\n')) {
    const [plane, row, cell, text = ''] = line.split(' ');
    // A base with a mark behind it is one character of the set.
    const characters = /^.\p{M}$|^.[\u02e5\u02e9]$/u.test(text) ? [text] : [...text];
    for (const [index, each] of characters.entries())
      found.set(key(Number(plane), Number(row), Number(cell) + index), each);
  }
  return found;
}
