import { problem, Refused } from '@hirogeru/store/contracts';
import { CsvError, parse } from 'csv-parse/sync';
import { findDelimiter } from './csv-delimiter.ts';
import { openQuoteLine } from './csv-open-quote.ts';
import { keepWithin, limitOf } from './limits.ts';
import type { Sheet } from './workbook.ts';

/**
 * Reads delimited text. Cells are the text as it is: nothing is trimmed, evaluated or turned into a number; rows keep
 * their own number of cells.
 * @throws Refused E_DAMAGED_FILE with the row where a quotation mark is never closed; E_LIMIT
 */
export function readCsv(text: string, file: string): { sheet: Sheet; delimiter: string } {
  // Excel's own first line: it names the separator and is no row.
  const named = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(text);
  // A mark at the start of a later line comes from files put together; it is no part of the first cell.
  const body = (named ? text.slice(named[0].length) : text).replaceAll(/([\r\n])\uFEFF/g, '$1');
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
      max_record_size: limitOf('recordLength'),
      info: true,
    }) as unknown as typeof records;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const opened = openQuoteLine(body, delimiter);
    const row = (opened ?? Number(error['lines'] ?? 1)) + (named ? 1 : 0);
    if (opened === null && error.code === 'CSV_MAX_RECORD_SIZE')
      keepWithin('recordLength', Infinity, file, row);
    throw new Refused(problem('E_DAMAGED_FILE', { file, row }, {}));
  }
  keepWithin('rows', records.length, file);
  let line = named ? 2 : 1;
  const rows = records.map(({ record }) => {
    const number = line;
    keepWithin('columns', record.length, file, number);
    line += 1;
    for (const cell of record) {
      keepWithin('cellLength', cell.length, file, number);
      line += cell.match(/\r\n|\n|\r/g)?.length ?? 0;
    }
    return { number, cells: record.map((cell) => ({ text: cell })) };
  });
  return { sheet: { name: '', visibility: 'visible', rows, merges: [] }, delimiter };
}

// Named, since a lone line feed inside a cell of a CRLF file must not end the record, nor the other way round.
function lineEnds(text: string): string[] {
  if (!text.includes('\n')) return ['\r'];
  return ['\r\n', '\n'];
}
