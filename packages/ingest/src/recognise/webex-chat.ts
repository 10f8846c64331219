import { classify, linesOf, readMessages } from './chat-lines.ts';
import { messageFacts, messageTable, type Message } from './message-table.ts';
import { found, type Recogniser } from './recogniser.ts';

const TIME = String.raw`(?:午[前後]\s?)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?`;
const END = String.raw`\s?[:：](?=\s|$)(.*)$`;
const TIMED = new RegExp(String.raw`^(.*?)\s*(?<=^|\s)(${TIME})$`, 'i');
const FROM_TO = new RegExp(
  String.raw`^(?:from|差出人|送信者)\s+(.+?)\s+(?:to|宛先|受信者)\s+(.+?)${END}`,
  'i',
);
// A sentence may have this form as well; only with a time is it the beginning of a message.
const TO_ALL = new RegExp(String.raw`^(.+?)\s?から\s?(.+?)\s?へ\s?[:：](?=\s)(.*${TIME}\s*)$`, 'i');
const PRIVATELY = new RegExp(String.raw`^(?:from|差出人|送信者)\s+(.+?)\s*([(（][^)）]+[)）])${END}`, 'i');

/** A chat saved from Webex: « from NAME to Everyone: », the text there or below, the time at the end of the line. */
export const webexChat: Recogniser = {
  kind: 'webex-chat',
  look(workbook) {
    if (workbook.format !== 'text' || workbook.text === undefined) return null;
    const { messages, before } = readMessages(linesOf(workbook.text), startOf);
    const timed = messages.filter(({ time }) => time !== '').length;
    if (messages.length === 0 || timed < messages.length / 2) return null;
    const read = messages.map(classify);
    return found(workbook, {
      confidence: before.length <= 3 ? 0.95 : 0.8,
      why: 'Webex のチャットの記録の形（from 送信者 to 宛先、行の終わりに時刻）です',
      tables: [messageTable(read, before)],
      facts: messageFacts(read),
    });
  },
};

function startOf(line: string, row: number): Message | null {
  const [, sender = '', to = '', rest = ''] =
    FROM_TO.exec(line) ?? TO_ALL.exec(line) ?? PRIVATELY.exec(line) ?? [];
  if (sender === '') return null;
  const [, text = rest.trim(), time = ''] = TIMED.exec(rest.trim()) ?? [];
  return { row, time, sender, to, text, why: null };
}
