import { problem, Refused } from '@hirogeru/store/contracts';
import { containerOf } from './container.ts';
import { isRunningText } from './conversation.ts';
import { readCsv } from './csv.ts';
import { decode } from './decode.ts';
import type { TextEncoding } from './find-encoding.ts';
import { readLimesurveyArchive } from './limesurvey-archive.ts';
import { readJson } from './json.ts';
import { keepWithin } from './limits.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import type { Workbook } from './workbook.ts';

/**
 * Reads a file into cells with positions, by what its bytes are, whatever its name says.
 * @param name  shown in problems, never used to choose a reader
 * @param encodingNamed  what a person says that a text file is in; without it the bytes tell
 * @throws Refused E_EMPTY_FILE, E_NOT_A_SPREADSHEET, E_DAMAGED_FILE, E_MIXED_ENCODING, E_UNKNOWN_CHARACTER, E_PASSWORD_PROTECTED,
 *         E_UNKNOWN_FORMAT or E_LIMIT
 */
export function readFile(bytes: Uint8Array, name: string, encodingNamed?: TextEncoding): Workbook {
  keepWithin('bytes', bytes.length, name);
  if (bytes.length === 0) throw new Refused(problem('E_EMPTY_FILE', { file: name }, {}));
  const container = containerOf(bytes);
  const survey = container === 'zip' ? readLimesurveyArchive(bytes, name) : null;
  if (survey) return survey;
  if (container === 'zip' || container === 'ole') return readSpreadsheet(bytes, name);
  if (container === 'picture-or-document')
    throw new Refused(problem('E_NOT_A_SPREADSHEET', { file: name }, {}));
  if (isBinary(bytes)) throw new Refused(problem('E_NOT_A_SPREADSHEET', { file: name }, {}));
  const decoded = decode(bytes, name, encodingNamed);
  const { text } = decoded;
  const found = { encoding: decoded.encoding, encodingConfidence: decoded.confidence };
  if (text.trim() === '') throw new Refused(problem('E_EMPTY_FILE', { file: name }, {}));
  if (/^\s*<\?xml\b|^\s*<(document|html|!doctype)\b/i.test(text))
    return { format: 'xml', ...found, sheets: [], text };
  const records = readJson(text, name);
  if (records) return { format: 'json', ...found, sheets: [records] };
  if (isRunningText(text)) return { format: 'text', ...found, sheets: [], text };
  const { sheet, delimiter } = readCsv(text, name);
  return { format: 'csv', ...found, delimiter, sheets: [sheet], text };
}

/** More than a tenth of control characters in a file that is not UTF-16: no text in any encoding. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  if ((sample[0] === 0xff && sample[1] === 0xfe) || (sample[0] === 0xfe && sample[1] === 0xff)) return false;
  const controls = sample.reduce(
    (sum, byte) => sum + (byte > 0 && byte < 0x20 && ![9, 10, 11, 12, 13, 27].includes(byte) ? 1 : 0),
    0,
  );
  return controls > sample.length / 20;
}
