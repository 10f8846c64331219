/** One cell as it was found. `text` is what a person sees; `number` is kept where the file stored a number. */
export type SheetCell = {
  readonly text: string;
  readonly number?: number;
  /** ISO date or date-time when the file itself says that the number is a date. */
  readonly date?: string;
  /** A formula's error value (#N/A …): missing, never text. */
  readonly error?: true;
};

/** One row with its number as the spreadsheet shows it, from 1 (for a CSV: the record's first physical line). */
export type SheetRow = {
  readonly number: number;
  readonly cells: readonly SheetCell[];
  /** Not shown when the file is opened: hidden by hand or by a filter. It is read like any other. */
  readonly hidden?: true;
};

/** One sheet; a CSV or chat has exactly one, with an empty name. */
export type Sheet = {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very_hidden';
  readonly rows: readonly SheetRow[];
  /** Merged ranges, row numbers as shown and 0-based columns, both ends included. */
  readonly merges: readonly { top: number; bottom: number; left: number; right: number }[];
  /** 0-based columns that are not shown, as far as any row reaches. They are read like any other. */
  readonly hiddenColumns?: readonly number[];
};

/** What a reader gives: cells with positions, and no idea of any questionnaire. */
export type Workbook = {
  readonly format: 'csv' | 'xlsx' | 'xls' | 'ods' | 'text' | 'xml' | 'json';
  /** 'UTF-8', 'UTF-8 BOM', 'UTF-16LE BOM', 'CP932', 'EUC-JP', 'ISO-2022-JP', 'xlsx', 'xls (BIFF8)', 'ods' … */
  readonly encoding: string;
  /** 0..1, of text files: how sure the encoding is. */
  readonly encodingConfidence?: number;
  readonly delimiter?: string;
  readonly sheets: readonly Sheet[];
  /** The decoded text of text files (chat, slips, .lss), for recognisers that read lines. */
  readonly text?: string;
};
