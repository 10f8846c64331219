import { utils, write } from '@e965/xlsx';
import { formatProblem, type Problem, type Refused } from '@hirogeru/store/contracts';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expandArchive } from './expand-archive.ts';
import { withLimits, type LimitSettings } from './limits.ts';
import { readFile } from './read-file.ts';

const TABLE = new TextEncoder().encode('番号,意見\n1,よい\n2,ふつう\n');
const refusal = (rows?: number): unknown => {
  try {
    return withLimits(rows === undefined ? undefined : { rows }, () => readFile(TABLE, 'a.csv').format);
  } catch (error) {
    return (error as Refused).problem;
  }
};

const MERGES = [0, 1].map((r) => ({ s: { r, c: 0 }, e: { r, c: 1 } }));
const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const book = utils.book_new(
  utils.aoa_to_sheet([
    ['番号', '意見'],
    [1, 'よい'],
  ]),
  '回答',
);
utils.book_append_sheet(book, { ...utils.aoa_to_sheet([['a', 'b'], ['c']]), '!merges': MERGES }, '別');
const written = (bookType: 'xlsx' | 'biff8' | 'ods'): Uint8Array =>
  new Uint8Array(write(book, { type: 'buffer', bookType }) as Buffer);
const XLSX = written('xlsx');
const ZIP = zipSync({ 'a.csv': TABLE, 'b.csv': TABLE });
const NESTED = zipSync({ 'c.zip': ZIP });
const LINES = Buffer.alloc(1_000_000, `${'a'.repeat(99)}\n`);
const FLAT = zipSync({ 'a.csv': Buffer.alloc(10_000_001, `${'a'.repeat(99)}\n`) });

/** Of every limit a file that is just above it; memory and time of reading are held where files are read apart. */
const ABOVE: readonly (readonly [keyof NonNullable<LimitSettings>, number, Uint8Array])[] = [
  ['bytes', TABLE.length - 1, TABLE],
  ['unpacked_bytes', 100, XLSX],
  ['unpacked_bytes', TABLE.length, ZIP],
  ['expansion', 100, FLAT],
  ['sheets', 1, XLSX],
  ['sheets', 1, written('biff8')],
  ['sheets', 1, written('ods')],
  ['rows', 1, XLSX],
  ['rows', 1, written('biff8')],
  ['rows', 1, text('[{"a":1},{"a":2}]')],
  ['columns', 1, TABLE],
  ['columns', 1, XLSX],
  ['columns', 1, written('ods')],
  ['columns', 1, text('[{"a":1,"b":2}]')],
  ['cells', 5, XLSX],
  ['cells', 5, written('ods')],
  ['cells', 1, text('[{"a":1,"b":2}]')],
  ['merges', 1, XLSX],
  ['merges', 1, written('biff8')],
  ['cell_length', 2, TABLE],
  ['cell_length', 1, XLSX],
  ['cell_length', 1, written('biff8')],
  ['cell_length', 1, text('[{"a":"よい"}]')],
  ['record_length', 3, text(`番号,意見\n1,${'よ'.repeat(100_000)}\n`)],
  ['record_length', 3, XLSX],
  ['archive_entries', 1, ZIP],
  ['nesting', 1, NESTED],
  ['memory_mb', 1, zipSync({ 'a.csv': LINES, 'b.csv': LINES })],
  ['json_depth', 3, text('[{"a":[{"b":[1]}]}]')],
];

function refusalOf(limits: LimitSettings, bytes: Uint8Array): Problem | undefined {
  const { files, problems } = expandArchive(bytes, 'a', limits);
  try {
    for (const file of files) withLimits(limits, () => readFile(file.bytes, file.path));
  } catch (error) {
    return (error as Refused).problem;
  }
  return problems[0];
}

describe('limits', () => {
  it.each(ABOVE)('%s refuses what is above it, and says which key raises it', (key, allowed, bytes) => {
    const refused = refusalOf({ [key]: allowed }, bytes);
    expect(refused).toMatchObject({ code: 'E_LIMIT', params: { allowed } });
    expect(formatProblem(refused as Problem)).toContain(`hirogeru.yaml の limits.${key}：${allowed}）`);
    expect(refusalOf({ [key]: 1_000_000_000 }, bytes)?.code).not.toBe('E_LIMIT');
  });

  it('are those of the project while a file of it is read, and the usual ones after', () => {
    expect(refusal(2)).toMatchObject({
      code: 'E_LIMIT',
      params: { limit: '行の数、hirogeru.yaml の limits.rows', allowed: 2 },
    });
    expect(refusal(3)).toBe('csv');
    expect(refusal()).toBe('csv');
  });
});
