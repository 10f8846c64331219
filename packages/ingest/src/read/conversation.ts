/** The first line of a message, in the forms that Zoom and Teams write. */
const MESSAGE =
  /^(?:\d{4}[-/]\d{1,2}[-/]\d{1,2} )?\d{1,2}:\d{2}:\d{2}\s+(?:From|開始|差出人)\s|^\d{1,2}:\d{2}:\d{2}\t[^\t]+:\t|^\[[^\]]*\d{1,2}:\d{2}[^\]]*\]\s/;
const SLIP_END = /^[-－ー―—─=＝*＊_]{3,}\s*$/;
const FIELD = /^[^,\t：:]{1,20}[：:]/;

/**
 * True for text that is read line by line: a chat, or slips typed up with a line between them. A table whose cells hold
 * such lines is no running text: the first lines decide.
 */
export function isRunningText(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/, 2000).filter((line) => line.trim() !== '');
  if (lines.slice(0, 5).some((line) => MESSAGE.test(line))) return true;
  const ends = lines.filter((line) => SLIP_END.test(line)).length;
  const fields = lines.filter((line) => FIELD.test(line)).length;
  const [first = ''] = lines;
  return ends > 0 && fields > ends && !/[,\t;|]/.test(first);
}
