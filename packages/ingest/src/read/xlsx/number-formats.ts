import * as XLSX from '@e965/xlsx';
import type { Package } from './package.ts';
import { parseWhole } from '../parse-part.ts';

/** Format codes that Excel has built in and does not write down; 27 to 36 and 50 to 58 as Japanese Excel has them. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  ...Object.entries(XLSX.SSF.get_table()).map(([id, code]): [number, string] => [Number(id), String(code)]),
  ...[27, 28, 29, 36, 50, 51, 54, 57, 58].map((id): [number, string] => [id, '[$-411]ggge"年"m"月"d"日"']),
  ...[34, 52, 55].map((id): [number, string] => [id, 'yyyy"年"m"月"']),
  ...[35, 53, 56].map((id): [number, string] => [id, 'm"月"d"日"']),
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
]);

/** The format code of each cell style (cellXfs), in order. A file without styles has none: all is General. */
export function readNumberFormats(pack: Package, part: string | undefined): readonly string[] {
  const formats: string[] = [];
  if (part === undefined || !pack.has(part)) return formats;
  const own = new Map<number, string>();
  let inCells = false;
  parseWhole(
    pack.read(part),
    {
      open: (name, attributes) => {
        const id = Number(attributes['numFmtId'] ?? 0);
        if (name === 'numFmt') own.set(id, attributes['formatCode'] ?? 'General');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) formats.push(own.get(id) ?? BUILT_IN.get(id) ?? 'General');
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    },
    pack.file,
  );
  return formats;
}
