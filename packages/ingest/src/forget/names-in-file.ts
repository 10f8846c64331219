import { Refused } from '@hirogeru/store/contracts';
import { decode } from '../read/decode.ts';
import { readFile } from '../read/read-file.ts';

/** From here on the text of a file is searched instead of its cells. */
const MANY_BYTES = 20_000_000;
/** Between the parts of a code that a form asks for in several columns. */
const BETWEEN = '|';

const folded = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/**
 * Whether a file names a person: a row has a cell for each part of what the office knows them by, whatever the columns are
 * called and whether the row was taken or not. In running text the code stands between other signs.
 * @param code  as the office writes it; parts of several columns with | between them
 * @returns null for a file that cannot be read
 */
export function namesPerson(bytes: Uint8Array, code: string): boolean | null {
  const parts = code
    .split(BETWEEN)
    .map(folded)
    .filter((part) => part !== '');
  if (parts.length === 0) return false;
  try {
    if (bytes.length > MANY_BYTES) return parts.every((part) => standsIn(decode(bytes, '').text, part));
    const { sheets, text } = readFile(bytes, '');
    if (sheets.length === 0) return parts.every((part) => standsIn(text ?? '', part));
    return sheets.some(({ rows }) =>
      rows.some(({ cells }) => {
        const found = new Set(cells.map((cell) => folded(cell.text)));
        return parts.every((part) => found.has(part));
      }),
    );
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function standsIn(text: string, part: string): boolean {
  const whole = text.normalize('NFKC');
  for (let at = whole.indexOf(part); at >= 0; at = whole.indexOf(part, at + 1)) {
    const around = [whole[at - 1] ?? ' ', whole[at + part.length] ?? ' '];
    if (!around.some((sign) => /[0-9A-Za-z]/.test(sign))) return true;
  }
  return false;
}
