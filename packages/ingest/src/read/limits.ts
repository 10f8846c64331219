import { problem, Refused } from '@hirogeru/store/contracts';

/** What one file may hold; each refusal names its limit. */
export const LIMITS = {
  /** Bytes as received. */
  bytes: 300_000_000,
  /** Bytes of an archive's parts together, unpacked. */
  unpackedBytes: 1_500_000_000,
  /** Unpacked bytes for one packed byte, above 10 MB unpacked. */
  expansion: 200,
  sheets: 500,
  rows: 2_000_000,
  columns: 5_000,
  /** Cells of a file that is held in memory, gaps counted. */
  cells: 20_000_000,
  /** Merged ranges of one sheet. */
  merges: 100_000,
  /** UTF-16 code units in one cell. */
  cellLength: 1_000_000,
  /** UTF-16 code units in one record of delimited text. */
  recordLength: 10_000_000,
  /** Entries of one ZIP. */
  archiveEntries: 10_000,
  /** Archives in one another; 1 is a ZIP of files. */
  nesting: 1,
  /** Values inside of one another in JSON. */
  jsonDepth: 64,
} as const;

const NAMES: Record<keyof typeof LIMITS, string> = {
  bytes: 'ファイルの大きさ（バイト）',
  unpackedBytes: '展開したあとの大きさ（バイト）',
  expansion: '展開の倍率',
  sheets: 'シートの数',
  rows: '行の数',
  columns: '列の数',
  cells: '欄の数',
  merges: '結合した範囲の数',
  cellLength: '1つの欄の文字数',
  recordLength: '1行（1件）の文字数',
  archiveEntries: 'まとめたファイルの数',
  jsonDepth: 'JSON の入れ子の深さ',
  nesting: 'まとめたファイルの入れ子の深さ',
};

/** @throws Refused E_LIMIT naming the limit when `value` is above it */
export function keepWithin(limit: keyof typeof LIMITS, value: number, file: string, row?: number): void {
  if (value > LIMITS[limit]) {
    throw new Refused(
      problem('E_LIMIT', row === undefined ? { file } : { file, row }, {
        limit: NAMES[limit],
        allowed: LIMITS[limit],
      }),
    );
  }
}
