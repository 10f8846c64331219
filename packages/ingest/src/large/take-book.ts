import { setImmediate } from 'node:timers/promises';
import type { Receiver, Session } from '@hirogeru/store/vault';
import { isBlank } from '../recognise/filled-cells.ts';
import type { Recognition } from '../recognise/recognition.ts';
import type { TakeContext } from '../take/context.ts';
import { startTaking } from '../take/take-file.ts';
import { storePart, type TakenIn } from '../taken-in.ts';
import { littleHeap } from './little-heap.ts';
import type { OpenBook } from './open-book.ts';
import type { readingWithin } from './reading-within.ts';

/** A large workbook while it is read: all of its sheets together within the limits. */
export type ReadBook = Pick<OpenBook, 'sheets'> & { readonly read: ReturnType<typeof readingWithin> };

/**
 * Takes the sheets of one form of a large workbook, some hundred rows at a time.
 * @throws Unreadable where the rows cannot be read to their end, or not within the limits
 */
export async function takeBook(
  session: Session,
  context: TakeContext,
  { sheets, read }: ReadBook,
  { tables }: Pick<Recognition, 'tables'>,
  seen: Set<string>,
  receiver: Receiver,
  file: TakenIn,
): Promise<void> {
  const taker = startTaking(context, seen);
  const give = littleHeap();
  const { hidden } = file;
  for (const sheet of sheets) {
    const table = tables.find((each) => each.sheet === sheet.name);
    if (!table) continue;
    const { more } = table;
    if (!more) {
      // Running text is cut into rows only as a whole; the beginning was all of such a sheet.
      await storePart(session, receiver, sheet.name, taker.take(table), file);
      continue;
    }
    for (const batch of read(sheet.rows())) {
      // Whoever wants to stop the run is heard.
      await setImmediate();
      const part = { ...more(batch), columns: table.columns };
      hidden.hidden_rows += part.rows.filter((row) => row.hidden === true).length;
      await storePart(session, receiver, sheet.name, taker.take(part), file);
      give(batch.length);
    }
    hidden.hidden_columns += sheet.layout().hiddenColumns.filter((at) => at < table.columns.length).length;
  }
}

/**
 * The sheets of a large workbook that no form takes, with all of their filled rows counted.
 * @throws Unreadable as `takeBook`
 */
export async function countSheets(
  { sheets, read }: ReadBook,
  taken: ReadonlyMap<string, unknown>,
): Promise<Recognition['sheets']> {
  const counted: { name: string; visible: boolean; filled: number }[] = [];
  for (const sheet of sheets.filter(({ name }) => !taken.has(name))) {
    const { name, visibility } = sheet;
    let filled = 0;
    for (const batch of read(sheet.rows())) {
      await setImmediate();
      filled += batch.filter((row) => !isBlank(row)).length;
    }
    if (filled > 0) counted.push({ name, visible: visibility === 'visible', filled });
  }
  return counted;
}
