/** Where something was planted: the file below inbox/, its sheet ('' for text files), the row as shown, the column's name. */
export type Place = {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
};
type PlantedOpinion = Place & {
  readonly round: string;
  readonly themes: readonly string[];
  readonly stances: readonly string[];
  readonly content: string;
};
type PlantedSpan = Place & { readonly kind: string; readonly start: number; readonly end: number };
/** exact: every cell the same · resubmitted: the same but for number or time · near: a few letters differ */
type PlantedDuplicate = Omit<Place, 'column'> & { readonly kind: string; readonly of_row: number };
type PlantedError = Place & {
  readonly kind: string;
  readonly code: string;
  readonly row_refused: string;
};

/** What is planted, gathered while the files are made. */
export type Truth = {
  readonly opinions: PlantedOpinion[];
  readonly spans: PlantedSpan[];
  readonly duplicates: PlantedDuplicate[];
  readonly errors: PlantedError[];
  readonly effects: Record<string, unknown>;
  readonly counts: Record<string, unknown>;
  /** Words of personal columns that must be nowhere in the vault. */
  readonly personal: Set<string>;
};

export const emptyTruth = (): Truth => ({
  opinions: [],
  spans: [],
  duplicates: [],
  errors: [],
  effects: {},
  counts: {},
  personal: new Set(),
});
