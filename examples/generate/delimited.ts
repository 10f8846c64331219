import Encoding from 'encoding-japanese';

/** One field; quoted always, or only where it must be. */
const field = (text: string, always: boolean): string =>
  always || /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** Records with the physical line each begins on (from 1), as readers report it. */
export function delimited(
  records: readonly (readonly string[] | string)[],
  options: { readonly quoteAll: boolean; readonly newline: '\n' | '\r\n' },
): { readonly text: string; readonly lines: readonly number[] } {
  const lines: number[] = [];
  let text = '';
  let line = 1;
  for (const record of records) {
    lines.push(line);
    const written =
      typeof record === 'string' ? record : record.map((cell) => field(cell, options.quoteAll)).join(',');
    text += written + options.newline;
    line += written.split('\n').length;
  }
  return { text, lines };
}

/** Windows' Shift_JIS. @throws RangeError when a character has no place in it. */
export function cp932(text: string): Uint8Array {
  const known = text.replaceAll('〜', '～').replaceAll('—', '―');
  const bytes = Uint8Array.from(
    Encoding.convert(Encoding.stringToCode(known), { from: 'UNICODE', to: 'SJIS', fallback: 'error' }),
  );
  if (new TextDecoder('shift_jis', { fatal: true }).decode(bytes) !== known)
    throw new RangeError('text does not survive CP932');
  return bytes;
}
