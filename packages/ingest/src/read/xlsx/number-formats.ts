import type { Package } from './package.ts';
import { parseWhole } from '../parse-part.ts';

/**
 * Format codes that Excel has built in and does not write down, by their numbers (ECMA-376-1, 18.8.30); 27 to 36 and
 * 50 to 58 as Japanese Excel has them. Written out: the library's own table takes up formats of every book it handles.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'm/d/yy'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'm/d/yy h:mm'],
  ...[27, 28, 29, 36, 50, 51, 54, 57, 58].map((id): [number, string] => [id, '[$-411]ggge"年"m"月"d"日"']),
  [30, 'm/d/yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"時"mm"分"'],
  [33, 'h"時"mm"分"ss"秒"'],
  ...[34, 52, 55].map((id): [number, string] => [id, 'yyyy"年"m"月"']),
  ...[35, 53, 56].map((id): [number, string] => [id, 'm"月"d"日"']),
  [37, '#,##0 ;(#,##0)'],
  [38, '#,##0 ;[Red](#,##0)'],
  [39, '#,##0.00;(#,##0.00)'],
  [40, '#,##0.00;[Red](#,##0.00)'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mmss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
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
