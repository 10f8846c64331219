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
const PRIVATE = /[(（](?:Direct Message|Privately|ダイレクト ?メッセージ|プライベート|個別)[)）]/i;
const EVERYONE =
  /^(?:everyone\b.*|.*全員.*|皆さん|皆様|みんな|all panelists and attendees|hosts and panelists|ホストとパネリスト)$/i;
const REACTION =
  /^(?:Reacted to |Removed an? .+ reaction from )|リアクション(?:しました|を(?:追加|削除|取り消)|で反応)/;
const SYSTEM =
  /^(?:.+ (?:joined|left) the (?:meeting|webinar)|.+(?:が|は|さんが)(?:参加|退出|入室|退室)しました)$/;
// A reply quotes the message that it answers; the quotation is not this sender's.
const QUOTED = /^(?:Replying to "[^\n]*"|[「"][^\n]*[」"] ?(?:に|への)返信[^\n]*)\s*\n\s*/;

/** Zoom's saved chat in its three forms: one line a message, tabs, or text on indented lines below. */
export const zoomChat: Recogniser = {
  kind: 'zoom-chat',
  look(workbook) {
    if (workbook.format !== 'text' || workbook.text === undefined) return null;
    const messages: Message[] = [];
    let unread = 0;
    workbook.text.split(/\r\n|\n|\r/).forEach((line, index) => {
      const started = startOf(line, index + 1);
      if (started) messages.push(started);
      else if (messages.length > 0) continueWith(messages, line);
      else if (line.trim() !== '') unread += 1;
    });
    if (messages.length === 0) return null;
    const read = messages.map(classify);
    return found(workbook, {
      confidence: unread === 0 ? 0.98 : 0.8,
      why: 'Zoom のチャットの記録の形（時刻・送信者・本文）です',
      tables: [messageTable(read)],
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

function continueWith(messages: Message[], line: string): void {
  const last = messages.at(-1);
  if (!last) return;
  const text = line.replace(/^\t/, '');
  messages[messages.length - 1] = { ...last, text: last.text === '' ? text : `${last.text}\n${text}` };
}

function classify(message: Message): Message {
  const text = message.text.replace(/\n+$/, '').replace(QUOTED, '');
  const isPrivate =
    PRIVATE.test(message.to) || PRIVATE.test(message.sender) || !EVERYONE.test(message.to.trim());
  const why = isPrivate ? 'private' : REACTION.test(text) ? 'reaction' : SYSTEM.test(text) ? 'system' : null;
  return { ...message, text, why };
}
