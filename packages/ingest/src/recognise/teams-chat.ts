import { messageFacts, messageTable, type Message } from './message-table.ts';
import { found, type Recogniser } from './recogniser.ts';

const START = /^\[([^\]]*\d{1,2}:\d{2}[^\]]*)\]\s+(.+)$/;
// A name may hold a colon; a text on the same line comes after a colon and a space.
const SAME_LINE = /^(.+?)[:：]\s+(\S.*)$/;

/** A chat copied out of Teams: « [date time] NAME », the text below it, an empty line between messages. */
export const teamsChat: Recogniser = {
  kind: 'teams-chat',
  look(workbook) {
    if (workbook.format !== 'text' || workbook.text === undefined) return null;
    const messages: Message[] = [];
    workbook.text.split(/\r\n|\n|\r/).forEach((line, index) => {
      const start = START.exec(line);
      const last = messages.at(-1);
      if (start) {
        const [, time = '', rest = ''] = start;
        const [, sender = rest.replace(/[:：]$/, ''), text = ''] = SAME_LINE.exec(rest) ?? [];
        messages.push({ row: index + 1, time, sender, to: '全員', text, why: null });
      } else if (last) {
        messages[messages.length - 1] = { ...last, text: last.text === '' ? line : `${last.text}\n${line}` };
      }
    });
    if (messages.length === 0) return null;
    const read = messages.map((message) => ({ ...message, text: message.text.trimEnd() }));
    return found(workbook, {
      confidence: 0.95,
      why: 'Teams から写したチャットの形（［日時］送信者）です',
      tables: [messageTable(read)],
      facts: messageFacts(read),
    });
  },
};
