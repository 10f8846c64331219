import type { Position } from '@hirogeru/store/contracts';

/** Where a row or a cell came from and what became of it. No text and no name: places, hashes and codes. */
export type RowPlace = {
  readonly kind: 'submission' | 'answer' | 'opinion' | 'activity' | 'row' | 'refusal';
  readonly id: string;
  readonly at: Position;
  readonly file_id: string;
  readonly sha256: string;
  readonly run_id: string;
  /** accepted · duplicate · rejected (the whole row) · cell_refused (the row was taken without this cell) */
  readonly fate: 'accepted' | 'duplicate' | 'rejected' | 'cell_refused';
  /** Why it was not taken. */
  readonly code: string | null;
  /** The row that a duplicate repeats. */
  readonly duplicate_of: Position | null;
};

/** A file: one that is in the vault, or a version that another one has replaced. */
export type FilePlace = {
  readonly kind: 'file';
  readonly id: string;
  readonly at: Position;
  readonly sha256: string;
  readonly run_id: string;
  /** The run that put another version in its place; null while it is in the vault. */
  readonly replaced_by: string | null;
  /** Its rows by what became of them; null when it has been replaced. */
  readonly rows: Readonly<Record<string, number>> | null;
};

/** Something that stands for many rows, and perhaps for a person: how many, never which. */
export type Counted = {
  readonly kind: 'run' | 'respondent' | 'office' | 'theme' | 'question';
  readonly id: string;
  readonly counts: Readonly<Record<string, number>>;
};

export type Whereabouts = RowPlace | FilePlace | Counted;
