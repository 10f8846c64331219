import { setImmediate } from 'node:timers/promises';
import type { Receiver, Session } from '@hirogeru/store/vault';
import { isBlank } from '../recognise/filled-cells.ts';
import type { TakeContext } from '../take/context.ts';
import { startTaking } from '../take/take-file.ts';
import { storePart, type TakenIn } from '../taken-in.ts';
import { littleHeap } from './little-heap.ts';
import type { OpenBook } from './open-book.ts';
import { readingWithin } from './reading-within.ts';

/**
 * Takes a large workbook sheet by sheet, some hundred rows at a time. A sheet without a table is counted.
 * @returns hidden rows and columns that were read
 * @throws Unreadable where the rows cannot be read to their end, or not within the limits
 */
export async function takeBook(
  session: Session,
  context: TakeContext,
  { sheets, read: { recognition } }: OpenBook,
  seen: Set<string>,
  receiver: Receiver,
  file: TakenIn,
): Promise<{ readonly hidden_rows: number; readonly hidden_columns: number }> {
  const taker = startTaking(context, seen);
  const give = littleHeap();
  const read = readingWithin(context.project.limits, context.path);
  const hidden = { hidden_rows: 0, hidden_columns: 0 };
  for (const sheet of sheets) {
    const table = recognition.tables.find((each) => each.sheet === sheet.name);
    let filled = 0;
    for (const batch of read(sheet.rows())) {
      // Whoever wants to stop the run is heard.
      await setImmediate();
      filled += batch.filter((row) => !isBlank(row)).length;
      if (!table?.more) continue;
      const part = { ...table.more(batch), columns: table.columns };
      hidden.hidden_rows += part.rows.filter((row) => row.hidden === true).length;
      await storePart(session, receiver, sheet.name, taker.take(part), file);
      give(batch.length);
    }
    const { name, visibility } = sheet;
    if (table)
      hidden.hidden_columns += sheet.layout().hiddenColumns.filter((at) => at < table.columns.length).length;
    else if (filled > 0)
      await storePart(
        session,
        receiver,
        name,
        taker.leaveOut({ name, visible: visibility === 'visible', filled }),
        file,
      );
  }
  return hidden;
}
