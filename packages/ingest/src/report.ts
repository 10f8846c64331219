import type { ProposedForm } from './propose-forms.ts';
import type { Position, Problem } from '@hirogeru/store/contracts';
import type { FileSheet } from '@hirogeru/store/vault';
import type { Balance } from './balance.ts';

/** What became of one sheet; `form_id` is null for one that no form takes. */
export type SheetReport = Omit<FileSheet, 'scope' | 'file_id'>;

/**
 * What became of one file. taken: its rows are in the vault · replaced: in place of its earlier version · already:
 * the same content was taken before · definition: it describes questions and holds no answers · refused: nothing of it
 * was taken.
 */
export type FileReport = Balance & {
  readonly path: string;
  readonly file_id: string;
  readonly state: 'taken' | 'replaced' | 'already' | 'definition' | 'refused';
  /** Of its first form; what the sheets of a workbook of several forms are is told by each of them. */
  readonly kind: string | null;
  readonly form: string | null;
  /** What became of each sheet, form by form; none of a file that was not taken. */
  readonly sheets: readonly SheetReport[];
  readonly encoding: string | null;
  /** Rows and columns of answers that are hidden in the file; they were read like any other. */
  readonly hidden_rows: number;
  readonly hidden_columns: number;
  /** Columns that the mapping does not name. */
  readonly unmapped: readonly string[];
  readonly duplicates: readonly Position[];
  readonly problems: readonly Problem[];
};

/** What a run did. `added`: rows added to the vault, of every kind; 0 when nothing was new. */
export type IngestReport = {
  readonly run_id: string;
  readonly added: number;
  readonly submissions: number;
  readonly answers: number;
  readonly opinions: number;
  readonly people: number;
  readonly activities: number;
  readonly files: readonly FileReport[];
  /** Mappings that were proposed for known exports and taken for this run. */
  readonly proposed: readonly ProposedForm[];
  /** What concerns files outside of the run: resubmissions whose original was replaced away. */
  readonly problems: readonly Problem[];
};
