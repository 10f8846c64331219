/** The first line of a message, in the forms that Zoom, Teams, Webex and Meet write. */
const MESSAGE = [
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2} )?\d{1,2}:\d{2}:\d{2}\s+(?:From|開始|差出人)\s/,
  /^\d{1,2}:\d{2}:\d{2}\t[^\t]+:\t/,
  /^\[[^\]]{0,60}\d{1,2}:\d{2}[^\]]{0,60}\]\s/,
  /^(?:from|差出人|送信者)\s.{1,200}(?:\s(?:to|宛先|受信者)\s.{1,200}|[)）])\s?[:：](?:\s|$)/i,
  /^[^,\t]{1,60}から[^,\t]{1,60}へ\s?[:：].*\d{1,2}:\d{2}\s{0,9}$/,
  /^\d{1,2}:\d{2}:\d{2}\.\d{1,3}(?:,\d{1,2}:\d{2}:\d{2}\.\d{1,3})?(?:\s[^,\t:：]+[:：].*)?$/,
];
/** A line that is only a time, as Teams puts it below a name. */
const WHEN =
  /^(?:(?:\d{4}[-/年]\s?)?\d{1,2}[-/月]\s?\d{1,2}日?(?:\/\d{4})?,?\s+|昨日\s*|今日\s*|yesterday\s+|today\s+)?(?:午[前後]\s?)?\d{1,2}:\d{2}(?:\s?[AP]M)?\s*$/i;
const SLIP_END = /^[-－ー―—─=＝*＊_]{3,}\s*$/;
const FIELD = /^(?:[^,\t：:]{1,20}[：:]|【[^】]{1,20}】)/;

/**
 * True for text that is read line by line: a chat, or slips typed up with a line between them. A table whose cells hold
 * such lines is no running text: the first lines decide.
 */
export function isRunningText(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, 2000).filter((line) => line.trim() !== '');
  const [first = '', second = ''] = lines;
  if (lines.slice(0, 5).some((line) => MESSAGE.some((form) => form.test(line)))) return true;
  if (WHEN.test(second) && !WHEN.test(first) && !/[,\t]/.test(first)) {
    const stacked = lines.filter((line, at) => WHEN.test(line) && !WHEN.test(lines[at - 1] ?? ''));
    if (stacked.length >= 2) return true;
  }
  const ends = lines.filter((line) => SLIP_END.test(line)).length;
  const fields = lines.filter((line) => FIELD.test(line)).length;
  return ends > 0 && fields > ends && !/[,\t;|]/.test(first);
}
