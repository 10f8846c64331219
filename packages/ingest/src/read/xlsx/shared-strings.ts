import type { SheetCell } from '../workbook.ts';
import type { Package } from './package.ts';
import { StringText } from './cell-text.ts';
import { parseWhole } from '../parse-part.ts';

/** The strings of sharedStrings.xml in order, as the cells that show them; a file without the part has none. */
export function readSharedStrings(pack: Package, part: string | undefined): readonly SheetCell[] {
  const strings: SheetCell[] = [];
  if (part === undefined || !pack.has(part)) return strings;
  const string = new StringText();
  parseWhole(
    pack.read(part),
    {
      open: (name) => string.open(name),
      close: (name) => {
        if (name === 'si') strings.push({ text: string.take() });
        else string.close(name);
      },
      text: (text) => string.text(text),
    },
    pack.file,
  );
  return strings;
}
