/** Line forms of meeting chats; a reader need not know more than that such a text is no table. */
const CHAT_LINE =
  /^\d{1,2}:\d{2}:\d{2}\s+(From|開始|差出人)\s|^\d{1,2}:\d{2}:\d{2}\t[^\t]+:\t|^\[\d{4}\/\d{1,2}\/\d{1,2} \d{1,2}:\d{2}\]\s/;
const SLIP_END = /^[-－ー—=＝]{4,}\s*$/;

/** True for text that is read line by line: chat, or slips typed up with a line between them. */
export function isRunningText(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, 400);
  if (lines.some((line) => CHAT_LINE.test(line))) return true;
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.some((line) => SLIP_END.test(line)) && filled.some((line) => /^[^,\t]{1,20}[：:]/.test(line));
}
