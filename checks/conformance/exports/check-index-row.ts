import { existsSync } from 'node:fs';
import { COUNTED } from './counted.ts';
import type { IndexRow } from './index-rows.ts';
import { openFile } from './opened.ts';
import { codeOfReason } from './reasons.ts';

// As Python names them: utf-8-sig reads UTF-8 with or without a mark.
const ENCODINGS: Readonly<Record<string, readonly string[]>> = {
  'utf-8': ['UTF-8'],
  'utf-8-sig': ['UTF-8', 'UTF-8 BOM'],
  'utf-8-sig BOM': ['UTF-8 BOM'],
  'utf-16': ['UTF-16LE BOM', 'UTF-16BE BOM'],
  cp932: ['CP932'],
  euc_jp: ['EUC-JP'],
  iso2022_jp: ['ISO-2022-JP'],
};

/** Opens the file of an index row and compares what was counted in it. @returns what differs */
export function checkIndexRow(path: string, row: IndexRow): string[] {
  if (!existsSync(path)) return ['no such file'];
  const opened = openFile(path);
  const reason = /REFUSE (\w+)/.exec(row.what)?.[1];
  if (reason !== undefined) {
    const expected = codeOfReason(reason);
    return opened.code === expected ? [] : [`outcome: ${opened.code ?? 'opened'}, expected ${expected}`];
  }
  const { workbook, recognition } = opened;
  if (!workbook) return [`outcome: ${opened.code}, expected open`];
  const differences: string[] = [];
  if (row.encoding !== '' && !ENCODINGS[row.encoding]?.includes(workbook.encoding)) {
    differences.push(`encoding: ${workbook.encoding}, expected ${row.encoding}`);
  }
  for (const part of row.counted.split('; ')) {
    const known = COUNTED.find(([pattern]) => pattern.test(part));
    if (!known) differences.push('a count is not understood');
    else differences.push(...known[1]({ workbook, recognition }, known[0].exec(part)?.slice(1) ?? []));
  }
  return differences;
}
