import type { SheetRow } from '../read/workbook.ts';
import type { RowKeys } from './row-keys.ts';

/** One table inside a file: named columns and the rows that are answers. */
export type AnswerTable = {
  readonly sheet: string;
  /** Numbers of the header rows, as shown. */
  readonly headerRows: readonly number[];
  /** One name a column; names of two-row headers are joined with '/'. */
  readonly columns: readonly string[];
  /** Rows as sent: answers, in order. Blank rows are not here; they are counted in `blank`. */
  readonly rows: readonly SheetRow[];
  /** Rows with nothing in them, between or after answers. */
  readonly blank: readonly number[];
  /** Rows that are no answers by their kind, with why: subtotal · preview · spam · private · reaction · system ·
   *  file · total · note · repeated-header · units */
  readonly leftOut: readonly { readonly row: number; readonly why: string }[];
  /** Rows with another number of cells than the header. */
  readonly ragged: readonly number[];
  /** Place of the column that says who sent a message; of a chat alone. */
  readonly sender?: number;
  /** Where rows of a repeated group stand in tables of their own: how they and their sheets are known. */
  readonly keys?: RowKeys;
  /** Where the export itself says of a column that it is one choice of a question. */
  readonly choices?: readonly (ToldChoice | null)[];
  /** Further rows of the same sheet, told apart as these were. Not there where rows are made of running text. */
  readonly more?: (rows: readonly SheetRow[]) => AnswerTable;
};

/** One choice of a question, as the export says it; wording and label where it says them apart from the heading. */
export type ToldChoice = {
  readonly question: string;
  readonly code: string;
  readonly wording: string | null;
  readonly label: string | null;
};

/** What a file is taken for, how sure, and why. */
export type Recognition = {
  readonly outcome: 'answers' | 'definition';
  /** google-forms · ms-forms · limesurvey · qualtrics · surveymonkey · kobo · kobo-repeat · logoform · zoom-chat · teams-chat · webex-chat · meet-chat ·
   *  opinion-slips · opinion-sheet · activity-log · course-evaluation · roster · xlsform · limesurvey-structure · table */
  readonly kind: string;
  /** 0..1; only ≥ 0.9 is claimed as sure. */
  readonly confidence: number;
  /** One Japanese sentence: by what it was recognised. */
  readonly why: string;
  readonly tables: readonly AnswerTable[];
  /** Every sheet with something in it. Those without a table were not taken: see sheetsLeftOut. */
  readonly sheets: readonly {
    readonly name: string;
    readonly visible: boolean;
    /** Rows with something in them, headings and titles included. */
    readonly filled: number;
  }[];
  /** Hidden sheets that were not read, by name. */
  readonly hiddenSheets: readonly string[];
  /** Counts of the kind itself: speakers, direct, reactions, opinions, questions, choices, answer_labels … */
  readonly facts: Readonly<Record<string, number>>;
};

/** Sheets with something in them of which no part takes a table: of another shape, or hidden. */
export function sheetsLeftOut(
  sheets: Recognition['sheets'],
  parts: readonly { readonly part: Pick<Recognition, 'tables'> }[],
): Recognition['sheets'] {
  const taken = new Set(parts.flatMap(({ part }) => part.tables.map(({ sheet }) => sheet)));
  return sheets.filter(({ name }) => !taken.has(name));
}
