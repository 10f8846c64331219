import { problem, Refused } from '@hirogeru/store/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import { keepWithin } from './limits.ts';
import type { Sheet } from './workbook.ts';

const DELIMITERS = [',', '\t', ';', '|'] as const;

/**
 * Reads delimited text. Cells are the text as it is: nothing is trimmed, evaluated or turned into a number; rows keep
 * their own number of cells.
 * @throws Refused E_DAMAGED_FILE with the row where a quotation mark is never closed; E_LIMIT
 */
export function readCsv(text: string, file: string): { sheet: Sheet; delimiter: string } {
  // Excel's own first line: it names the separator and is no row.
  const named = /^sep=(.)(?:\r\n|\n|\r)/.exec(text);
  const body = named ? text.slice(named[0].length) : text;
  const delimiter = named?.[1] ?? findDelimiter(body);
  const ends = lineEnds(body);
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(body, {
      delimiter,
      record_delimiter: ends,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      info: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error['lines'] ?? 1);
    throw new Refused(problem('E_DAMAGED_FILE', { file, row }, {}));
  }
  keepWithin('rows', records.length, file);
  let line = named ? 2 : 1;
  const rows = records.map(({ record }) => {
    keepWithin('columns', record.length, file);
    const number = line;
    line += 1;
    for (const cell of record) {
      keepWithin('cellLength', cell.length, file);
      line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    }
    return { number, cells: record.map((cell) => ({ text: cell })) };
  });
  return { sheet: { name: '', visibility: 'visible', rows, merges: [] }, delimiter };
}

/** The separator that cuts the first records into the most columns of the same number. */
function findDelimiter(text: string): string {
  const sample = text.slice(0, 100_000);
  let best: string = ',';
  let bestScore = 0;
  for (const delimiter of DELIMITERS) {
    const counts = countsOutsideQuotes(sample, delimiter).filter((count) => count > 0);
    const [first = 0] = counts;
    const alike = counts.filter((count) => count === first).length;
    const score = first * alike;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

function countsOutsideQuotes(sample: string, delimiter: string): number[] {
  const counts = [0];
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) counts[counts.length - 1]! += 1;
    else if (!quoted && (character === '\n' || character === '\r')) counts.push(0);
    if (counts.length > 60) break;
  }
  return counts;
}

// Named, since a lone line feed inside a cell of a CRLF file must not end the record, nor the other way round.
function lineEnds(text: string): string[] {
  if (!text.includes('\n')) return ['\r'];
  return ['\r\n', '\n'];
}
