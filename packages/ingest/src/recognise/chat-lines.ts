import type { Message } from './message-table.ts';

/** The messages of a saved chat, and the rows before the first one, which say something of their own. */
export type ChatLines = { readonly messages: readonly Message[]; readonly before: readonly number[] };

/**
 * Reads a chat line by line: a line that begins no message goes on with the one above.
 * @param startOf  the message that a line begins, or null
 */
export function readMessages(
  lines: readonly string[],
  startOf: (line: string, row: number) => Message | null,
): ChatLines {
  const messages: Message[] = [];
  const before: number[] = [];
  lines.forEach((line, index) => {
    const started = startOf(line, index + 1);
    const last = messages.at(-1);
    if (started) messages.push(started);
    else if (!last) {
      if (line.trim() !== '') before.push(index + 1);
    } else {
      const text = line.replace(/^\t/, '');
      messages[messages.length - 1] = { ...last, text: last.text === '' ? text : `${last.text}\n${text}` };
    }
  });
  return { messages, before };
}

export const linesOf = (text: string): string[] => text.split(/\r\n|\n|\r/);

const PRIVATE =
  /[(（](?:Direct Message|Privately|ダイレクト ?メッセージ|プライベート|個別)[)）]|\bprivately\b/i;
const EVERYONE =
  /^(?:everyone\b.*|.{0,100}全員.*|皆さん|皆様|みんな|all (?:panelists|attendees|participants).*|hosts and panelists|ホストとパネリスト|すべての参加者)$/i;
const REACTION =
  /^(?:Reacted to |Removed an? .{1,60} reaction from )|リアクション(?:しました|を(?:追加|削除|取り消)|で反応)/;
const SYSTEM =
  /^(?:.+ (?:joined|left)(?: the)? (?:meeting|webinar|conversation|chat)\.?|.+(?:が|は|さんが)(?:会議に|ミーティングに|会議から|ミーティングから)?(?:参加|退出|入室|退室|入場|退場)しました。?|(?:会議|ミーティング|通話|レコーディング|録画)が?(?:を)?(?:開始|終了)(?:され|し)ました.*|(?:Meeting|Recording|Call) (?:started|ended|stopped).*)$/i;
// An address or the name of a file that was sent, and nothing besides.
const FILE =
  /^(?:https?:\/\/\S+|(?:(?:file|ファイル|添付)\s*[:：]\s*)?[^\s、。]+\.(?:pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|zip|csv|txt|mp4))$/i;
// A reply quotes the message that it answers; the quotation is not this sender's.
const QUOTED = /^(?:Replying to "|[「"][^\n]{0,1000}[」"] ?(?:に|への)返信)[^\n]*\n\s*/;

/** Takes quotations off and says of each message whether it is private, a reaction, a notice or a file. */
export function classify(message: Message): Message {
  const text = message.text.replace(/(?<!\n)\n+$/, '').replace(QUOTED, '');
  const isPrivate =
    PRIVATE.test(message.to) || PRIVATE.test(message.sender) || !EVERYONE.test(message.to.trim());
  return { ...message, text, why: isPrivate ? 'private' : kindOf(text.trim()) };
}

function kindOf(text: string): Message['why'] {
  if (REACTION.test(text)) return 'reaction';
  if (SYSTEM.test(text)) return 'system';
  return FILE.test(text) ? 'file' : null;
}
