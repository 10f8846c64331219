import { classify, linesOf, readMessages } from './chat-lines.ts';
import { messageFacts, messageTable, type Message } from './message-table.ts';
import { found, type Recogniser } from './recogniser.ts';

const TIME = String.raw`((?:\d{4}[-/]\d{1,2}[-/]\d{1,2} )?\d{1,2}:\d{2}:\d{2})`;
const FROM = '(?:From|開始|差出人)';
// The sender's name may hold a colon: it ends where « to … : » or « 宛先 … : » follows.
const NAMED = new RegExp(
  String.raw`^${TIME}\s+${FROM}\s+(.+?)\s+(?:to|宛先|に|から)\s+(.+?)\s?[:：](?:\s(.*))?$`,
  's',
);
const TO_NOBODY = new RegExp(String.raw`^${TIME}\s+${FROM}\s+(.+?)\s+[:：]\s(.*)$`, 's');
const TABBED = new RegExp(String.raw`^${TIME}\t([^\t]+):\t(.*)$`, 's');

/** Zoom's saved chat in its three forms: one line a message, tabs, or text on indented lines below. */
export const zoomChat: Recogniser = {
  kind: 'zoom-chat',
  look(workbook) {
    if (workbook.format !== 'text' || workbook.text === undefined) return null;
    const { messages, before } = readMessages(linesOf(workbook.text), startOf);
    if (messages.length === 0) return null;
    const read = messages.map(classify);
    return found(workbook, {
      confidence: before.length === 0 ? 0.98 : before.length <= 3 ? 0.92 : 0.8,
      why: 'Zoom のチャットの記録の形（時刻・送信者・本文）です',
      tables: [messageTable(read, before)],
      facts: messageFacts(read),
    });
  },
};

function startOf(line: string, row: number): Message | null {
  const named = NAMED.exec(line);
  if (named) {
    const [, time = '', sender = '', to = '', text = ''] = named;
    return { row, time, sender, to, text, why: null };
  }
  const tabbed = TABBED.exec(line) ?? TO_NOBODY.exec(line);
  if (!tabbed) return null;
  const [, time = '', sender = '', text = ''] = tabbed;
  return { row, time, sender, to: 'Everyone', text, why: null };
}
