import { classify, linesOf, readMessages, type ChatLines } from './chat-lines.ts';
import { messageFacts, messageTable, type Message } from './message-table.ts';
import { found, type Recogniser } from './recogniser.ts';

const START = /^\[([^\]]{0,60}\d{1,2}:\d{2}[^\]]{0,60})\]\s+(\S.*)$/;
// A name may hold a colon; a text on the same line comes after a colon and a space.
const SAME_LINE = /^(.+?)[:：]\s+(\S.*)$/;
const WHEN =
  /^(?:(?:\d{4}[-/年]\s?)?\d{1,2}[-/月]\s?\d{1,2}日?(?:\/\d{4})?,?\s+|昨日\s*|今日\s*|yesterday\s+|today\s+)?(?:午[前後]\s?)?\d{1,2}:\d{2}(?:\s?[AP]M)?$/i;

/** A chat copied out of Teams: « [date time] NAME » or a name and a time on lines of their own, the text below. */
export const teamsChat: Recogniser = {
  kind: 'teams-chat',
  look(workbook) {
    if (workbook.format !== 'text' || workbook.text === undefined) return null;
    const lines = linesOf(workbook.text);
    const bracketed = readMessages(lines, bracketedStart);
    const { messages, before } = bracketed.messages.length > 0 ? bracketed : readStacked(lines);
    if (messages.length === 0) return null;
    const read = messages.map(classify).map((message) => ({ ...message, text: message.text.trimEnd() }));
    return found(workbook, {
      confidence: before.length === 0 ? 0.95 : before.length <= 3 ? 0.92 : 0.8,
      why: 'Teams から写したチャットの形（日時と送信者、その下に本文）です',
      tables: [messageTable(read, before)],
      facts: messageFacts(read),
    });
  },
};

function bracketedStart(line: string, row: number): Message | null {
  const start = START.exec(line);
  if (!start) return null;
  const [, time = '', rest = ''] = start;
  const [, sender = rest.replace(/[:：]$/, ''), text = ''] = SAME_LINE.exec(rest) ?? [];
  return { row, time, sender, to: '全員', text, why: null };
}

/** A line that is only a time belongs to the name above it. */
function readStacked(lines: readonly string[]): ChatLines {
  const isStart = (row: number): boolean => {
    const [name = '', when = ''] = [lines[row - 1], lines[row]].map((line) => line?.trim());
    return name !== '' && !WHEN.test(name) && WHEN.test(when);
  };
  const { messages, before } = readMessages(lines, (line, row) =>
    isStart(row)
      ? { row, time: (lines[row] ?? '').trim(), sender: line.trim(), to: '全員', text: '', why: null }
      : null,
  );
  if (messages.length < 2) return { messages: [], before };
  // The time has been read already: it is the first line of each text.
  const read = messages.map((message) => ({
    ...message,
    text: message.text.replace(/^[^\n]*\n?/, '').trim(),
  }));
  return { messages: read, before };
}
