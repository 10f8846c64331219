import type { AnswerTable } from './recognition.ts';

/** One message of a meeting chat. `why` is set for what is no opinion by its kind. */
export type Message = {
  readonly row: number;
  readonly time: string;
  readonly sender: string;
  readonly to: string;
  readonly text: string;
  readonly why: 'private' | 'reaction' | 'system' | 'file' | null;
};

/**
 * A chat as a table with a row a message; private messages, reactions, notices and files are left out and counted.
 * @param before  rows above the first message, counted as notes
 */
export function messageTable(messages: readonly Message[], before: readonly number[] = []): AnswerTable {
  return {
    sheet: '',
    headerRows: [],
    columns: ['時刻', '送信者', '宛先', '本文'],
    rows: messages
      .filter((message) => message.why === null)
      .map(({ row, time, sender, to, text }) => ({
        number: row,
        cells: [time, sender, to, text].map((cell) => ({ text: cell })),
      })),
    blank: [],
    leftOut: [
      ...before.map((row) => ({ row, why: 'note' })),
      ...messages.flatMap(({ row, why }) => (why === null ? [] : [{ row, why }])),
    ],
    ragged: [],
    sender: 1,
  };
}

export function messageFacts(messages: readonly Message[]): Record<string, number> {
  const count = (why: Message['why']): number => messages.filter((message) => message.why === why).length;
  return {
    speakers: new Set(messages.map((message) => message.sender)).size,
    messages_total: messages.length,
    direct: count('private'),
    reactions: count('reaction'),
    opinions: count(null),
  };
}
