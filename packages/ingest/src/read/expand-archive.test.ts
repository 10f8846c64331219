import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { expandArchive } from './expand-archive.ts';
import { bookOf } from './xlsx/test-book.ts';

const CSV = strToU8('番号,意見\n1,よい\n');
const expand = (entries: Zippable) => expandArchive(zipSync(entries, { level: 6 }), '回答.zip');
const pathsOf = (entries: Zippable): string[] => expand(entries).files.map(({ path }) => path);

/** Names in the directory and before the parts changed to bytes of the same length. */
function renamed(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const changed = Buffer.from(bytes);
  for (let at = changed.indexOf(from); at >= 0; at = changed.indexOf(from, at + 1)) changed.set(to, at);
  return new Uint8Array(changed);
}

describe('expandArchive', () => {
  it('gives each entry as a file of its own, office files whole', () => {
    const book = bookOf({ rows: '<row><c><v>1</v></c></row>' });
    const { files, problems } = expand({ '一/a.csv': CSV, 'b.xlsx': book });
    expect(files.map(({ path }) => path)).toEqual(['回答.zip/一/a.csv', '回答.zip/b.xlsx']);
    expect(files.map(({ bytes }) => new Uint8Array(bytes))).toEqual([CSV, book]);
    expect(problems).toEqual([]);
    expect(expandArchive(book, 'b.xlsx').files).toEqual([{ path: 'b.xlsx', bytes: book }]);
    expect(expandArchive(CSV, 'a.csv').files).toEqual([{ path: 'a.csv', bytes: CSV }]);
  });

  it('reads names in CP932, as Windows writes them', () => {
    // 意見.csv; the flag for UTF-8 is not set for an ASCII name.
    const bytes = renamed(zipSync({ 'AAAA.csv': CSV }), 'AAAA', [0x88, 0xd3, 0x8c, 0xa9]);
    expect(expandArchive(bytes, 'a.zip').files.map(({ path }) => path)).toEqual(['a.zip/意見.csv']);
  });

  it.each([
    '../a.csv',
    'x/../../a.csv',
    '/a.csv',
    'C:/a.csv',
    '..\\a.csv',
    'a\0.csv',
    'x/NUL.csv',
    'x//a.csv',
  ])('refuses the name %j by its number and takes the others', (name) => {
    const { files, problems } = expand({ 'good.csv': CSV, [name]: CSV });
    expect(files.map(({ path }) => path)).toEqual(['回答.zip/good.csv']);
    expect(problems).toEqual([{ code: 'E_ARCHIVE_ENTRY', at: { file: '回答.zip' }, params: { entry: 2 } }]);
  });

  it('refuses a link to another file', () => {
    const { files, problems } = expand({ 'a.csv': [CSV, { os: 3, attrs: 0xa1ff << 16 }] });
    expect(files).toEqual([]);
    expect(problems).toMatchObject([{ code: 'E_ARCHIVE_ENTRY' }]);
  });

  it('leaves what systems and programs leave behind, and counts it', () => {
    const left = { '__MACOSX/._a.csv': CSV, '.DS_Store': CSV, 'x/Thumbs.db': CSV, '~$b.xlsx': CSV };
    expect(pathsOf({ 'a.csv': CSV, ...left })).toEqual(['回答.zip/a.csv']);
    expect(expand({ 'a.csv': CSV, ...left }).left).toBe(4);
  });

  it('refuses an archive inside of an archive and takes the others', () => {
    const { files, problems } = expand({ 'a.csv': CSV, 'b.zip': zipSync({ 'c.csv': CSV }) });
    expect(files).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'E_LIMIT', at: { file: '回答.zip/b.zip' } }]);
  });

  it('refuses more entries than the limit, and what unpacks to far too much', () => {
    const many = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`${index}`, new Uint8Array(0)]),
    );
    expect(expand(many)).toMatchObject({ files: [], problems: [{ code: 'E_LIMIT' }] });
    expect(expand({ 'a.csv': new Uint8Array(30_000_000) }).problems).toMatchObject([{ code: 'E_LIMIT' }]);
  });

  it('refuses an entry that says it is smaller than it is', () => {
    const bytes = zipSync({ 'a.csv': new Uint8Array(5000) });
    const view = new DataView(bytes.buffer);
    view.setUint32(Buffer.from(bytes).indexOf('PK\x01\x02') + 24, 10, true);
    expect(expandArchive(bytes, 'a.zip').problems).toMatchObject([{ code: 'E_DAMAGED_FILE' }]);
  });
});
