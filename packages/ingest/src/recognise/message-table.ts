import type { AnswerTable } from './recognition.ts';

/** One message of a meeting chat. `why` is set for what is no opinion by its kind. */
export type Message = {
  readonly row: number;
  readonly time: string;
  readonly sender: string;
  readonly to: string;
  readonly text: string;
  readonly why: 'private' | 'reaction' | 'system' | null;
};

/** A chat as a table with a row a message; private messages, reactions and notices are left out and counted. */
export function messageTable(messages: readonly Message[]): AnswerTable {
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
    leftOut: messages.flatMap(({ row, why }) => (why === null ? [] : [{ row, why }])),
    ragged: [],
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
