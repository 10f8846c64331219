import { classify, linesOf } from './chat-lines.ts';
import { messageFacts, messageTable, type Message } from './message-table.ts';
import { found, type Recogniser } from './recogniser.ts';

const TIME = /^(\d{1,2}:\d{2}:\d{2}[.,]\d{1,3})(?:\s*,\s*\d{1,2}:\d{2}:\d{2}[.,]\d{1,3})?(?:\s+(\S.*))?$/;
const SAID = /^([^:：]{1,60})[:：]\s*(|\S.*)$/;

/** The chat of a recorded Google Meet (.sbv): a line of times to the millisecond, below it « NAME: text ». */
export const meetChat: Recogniser = {
  kind: 'meet-chat',
  look(workbook) {
    if (workbook.format !== 'text' || workbook.text === undefined) return null;
    const { messages, nameless, before } = readCues(linesOf(workbook.text));
    // Subtitles have the same form and name nobody.
    if (messages.length === 0 || nameless > messages.length / 10) return null;
    const read = messages.map(classify);
    return found(workbook, {
      confidence: before.length <= 3 ? 0.95 : 0.8,
      why: 'Google Meet のチャットの記録の形（ミリ秒までの時刻と、名前: 本文）です',
      tables: [messageTable(read, before)],
      facts: messageFacts(read),
    });
  },
};

type Cues = { readonly messages: Message[]; nameless: number; readonly before: number[] };

function readCues(lines: readonly string[]): Cues {
  const cues: Cues = { messages: [], nameless: 0, before: [] };
  let opened: { row: number; time: string } | null = null;
  for (const [index, line] of lines.entries()) {
    const [, time, rest] = TIME.exec(line.trim()) ?? [];
    if (time !== undefined) opened = { row: index + 1, time };
    const text = time === undefined ? line : (rest ?? '');
    if (opened && text.trim() !== '') {
      const [, sender, said = ''] = SAID.exec(text.trim()) ?? [];
      if (sender === undefined) cues.nameless += 1;
      cues.messages.push({
        ...opened,
        sender: sender ?? '',
        to: '全員',
        text: sender === undefined ? text : said,
        why: null,
      });
      opened = null;
    } else if (time === undefined) goOn(cues, line, index + 1);
  }
  return cues;
}

function goOn({ messages, before }: Cues, line: string, row: number): void {
  const last = messages.at(-1);
  if (last) messages[messages.length - 1] = { ...last, text: `${last.text}\n${line}` };
  else if (line.trim() !== '') before.push(row);
}
