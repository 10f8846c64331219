import { columnsOf, type MappedColumn } from '../mapping/columns.ts';
import { foldText } from '../normalise/text.ts';
import type { SheetRow } from '../read/workbook.ts';
import type { AnswerTable } from '../recognise/recognition.ts';
import type { TakenRow } from './taken.ts';

/** Who sent which messages of a chat. */
export type Senders = {
  /** A message with the first one of its sender, by which all of theirs are known to be one person's. */
  joined(table: AnswerTable, columns: readonly MappedColumn[], row: SheetRow, taken: TakenRow): TakenRow;
};

/**
 * Starts with a file. A message is nobody's, but five of one person are not five people: those under one display name belong to
 * the first of them. Names stay in memory, and nobody is known again in another file.
 */
export function startSenders(): Senders {
  const firstOf = new Map<string, string>();
  return {
    joined(table, columns, row, taken) {
      const [message] = taken.submissions ?? [];
      const name = senderOf(table, columns, row);
      if (!message || name === '') return taken;
      const first = firstOf.get(name) ?? message.submission_id;
      firstOf.set(name, first);
      return { ...taken, submissions: [{ ...message, belongs_to: first }] };
    },
  };
}

/** As the chat shows the sender; '' where nothing says it. */
function senderOf(table: AnswerTable, columns: readonly MappedColumn[], row: SheetRow): string {
  const at =
    table.sender === undefined ? columnsOf(columns, 'personal').map(({ index }) => index) : [table.sender];
  return foldText(at.map((index) => row.cells[index]?.text ?? '').join(' ')).trim();
}
