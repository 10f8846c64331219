import { problem, Refused, type Problem, type Project } from '@hirogeru/store/contracts';

/** What one file may hold; each refusal names its limit. */
const LIMITS = {
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
  /** MB (10⁶ bytes) of objects that reading may hold; raw bytes may be as much again. */
  memoryMb: 512,
  /** Seconds that reading may take. */
  seconds: 120,
} as const;

const KEYS = {
  bytes: 'bytes',
  unpackedBytes: 'unpacked_bytes',
  expansion: 'expansion',
  sheets: 'sheets',
  rows: 'rows',
  columns: 'columns',
  cells: 'cells',
  merges: 'merges',
  cellLength: 'cell_length',
  recordLength: 'record_length',
  archiveEntries: 'archive_entries',
  nesting: 'nesting',
  jsonDepth: 'json_depth',
  memoryMb: 'memory_mb',
  seconds: 'seconds',
} as const satisfies Record<keyof typeof LIMITS, keyof NonNullable<Project['limits']>>;

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
  memoryMb: '読むときのメモリー（MB）',
  seconds: '読むときの時間（秒）',
};

/** Limits of `hirogeru.yaml`, where it changes any; the others stay. */
export type LimitSettings = Project['limits'];

let changed: LimitSettings;

/** Reads with the limits of a project. For synchronous reading only: they hold until `action` returns. */
export function withLimits<T>(limits: LimitSettings, action: () => T): T {
  const before = changed;
  changed = limits;
  try {
    return action();
  } finally {
    changed = before;
  }
}

/** A limit as it is now. */
export const limitOf = (limit: keyof typeof LIMITS): number => changed?.[KEYS[limit]] ?? LIMITS[limit];

/** E_LIMIT naming the limit, and the key that changes it. */
export function overLimit(limit: keyof typeof LIMITS, file: string, row?: number): Problem {
  const name = `${NAMES[limit]}、hirogeru.yaml の limits.${KEYS[limit]}`;
  const at = row === undefined ? { file } : { file, row };
  return problem('E_LIMIT', at, { limit: name, allowed: limitOf(limit) });
}

/** @throws Refused E_LIMIT when `value` is above the limit */
export function keepWithin(limit: keyof typeof LIMITS, value: number, file: string, row?: number): void {
  if (value > limitOf(limit)) throw new Refused(overLimit(limit, file, row));
}
