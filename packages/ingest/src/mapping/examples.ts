import { textShape } from '../normalise/text.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { columnNames } from './columns.ts';
import { isPersonal } from './personal-columns.ts';
import { mainShape } from './shape.ts';

/** Enough rows to show how a column looks. */
const ROWS = 1000;

/** How the cells of a column look: the one of middle length, as its shape (ああ99) or, on the analyst's word, as it is. */
export type ColumnExample = { readonly column: string; readonly example: string };

/**
 * An example of each column that holds something.
 * @param showValues  shows the cell itself; of a column that names people only ever the shape
 */
export function columnExamples(recognition: Recognition, showValues: boolean): readonly ColumnExample[] {
  const [table] = mainShape(recognition.tables);
  return columnNames(table?.columns ?? []).flatMap((column, index) => {
    const texts = (table?.rows ?? [])
      .slice(0, ROWS)
      .map(({ cells }) => cells[index]?.text.trim() ?? '')
      .filter((text) => text !== '')
      .toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1));
    const middle = texts[Math.floor(texts.length / 2)];
    if (middle === undefined) return [];
    const shown = showValues && !isPersonal(column, texts);
    return [{ column, example: shown ? middle : textShape(middle) }];
  });
}
