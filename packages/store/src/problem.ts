import type { Position } from './position.ts';

/**
 * Problems in the user's data: stable code, typed parameters, place. No parameter can hold a cell's text.
 * A code is never renamed or used again; each has its wording in messages.ja.ts and an entry in docs/errors.md.
 */
export type Params = {
  E_EMPTY_FILE: Record<never, never>;
  E_NOT_A_SPREADSHEET: Record<never, never>;
  E_DAMAGED_FILE: Record<never, never>;
  E_MIXED_ENCODING: { encodings: readonly string[] };
  E_UNKNOWN_CHARACTER: Record<never, never>;
  E_PASSWORD_PROTECTED: Record<never, never>;
  E_UNKNOWN_FORMAT: Record<never, never>;
  E_ARCHIVE_ENTRY: { entry: number };
  E_LIMIT: { limit: string; allowed: number };
  E_UNKNOWN_EXPORT: { columns: number };
  E_AMBIGUOUS_EXPORT: { kinds: readonly string[] };
  E_NO_MAPPING: { columns: number };
  E_FORM_CHANGED: { form: string; reworded: number; added: number; gone: number };
  E_AMBIGUOUS_MAPPING: { mappings: readonly string[] };
  E_COLUMN_MISSING: { column: number; of: number };
  E_NO_ANSWERS: Record<never, never>;
  E_SIDE_BY_SIDE: Record<never, never>;
  E_SHEET_LEFT_OUT: { rows: number; hidden: boolean; table: boolean };
  E_RAGGED_ROW: { cells: number; expected: number };
  E_ERROR_CELL: Record<never, never>;
  E_DATE: Record<never, never>;
  E_SCORE_RANGE: { min: number; max: number };
  E_UNKNOWN_CHOICE: { choices: number };
  E_CHOICE_MARK: Record<never, never>;
  E_PARENT_MISSING: Record<never, never>;
  E_NUMBER: Record<never, never>;
  E_SECOND_NUMBER: Record<never, never>;
  E_DURATION: Record<never, never>;
  E_TWO_ANSWERS: Record<never, never>;
  E_NOT_ASKED: Record<never, never>;
  E_REQUIRED: Record<never, never>;
  E_ROUND_UNKNOWN: Record<never, never>;
  E_FILE_CHANGED: Record<never, never>;
  E_REPLACES: { file_id: string };
  E_ORIGINAL_GONE: Record<never, never>;
  E_FORGOTTEN: { rows: number };
  E_UNDO_LATER: { run: string };
  E_UNDO_DUPLICATE: { run: string; rows: number };
  E_UNDO_ORIGINAL: { file_id: string };
  E_UNDO_DIFFERENT: { file_id: string };
  E_BALANCE: { read: number; accounted: number };
  E_CONFIG: { path: string };
  E_ROUTE_QUESTION: Record<never, never>;
  E_ROUTE_ORDER: Record<never, never>;
  E_ROUTE_VALUE: { choices: number };
  E_YAML: { line: number };
  E_PLAN_EFFECT: { effect: string };
  E_FRAMEWORK_EFFECT: { effect: string };
  E_FRAMEWORK_TAKEN: { effect: string };
  E_PLAN_NUMBER: { view: string };
  E_POPULATION_UNKNOWN: { name: string };
  E_POPULATION_MISSING: { name: string };
  E_POPULATION_NUMBER: Record<never, never>;
  E_IMPOSSIBLE_ROUND: Record<never, never>;
  E_IMPOSSIBLE_COUNTED: Record<never, never>;
  E_RULES_EMPTY: Record<never, never>;
  E_RULES_TWICE: Record<never, never>;
  E_RULE_CONDITION: Record<never, never>;
  E_RULE_CODE: Record<never, never>;
  E_EDIT_THEME_GONE: { theme: string };
  E_EDIT_ANSWER_GONE: { answer: string };
  E_EDIT_TOO_FEW: { threshold: number };
  E_EDITS_DISAGREE: { row: number | null };
  E_WORDS_NOT_IN_ANSWER: Record<never, never>;
  E_EMBEDDER_FOLDER: { missing: string };
  E_EMBEDDER_LIBRARY: Record<never, never>;
  E_EMBEDDER_MODEL: Record<never, never>;
  E_OIDC_ISSUER: Record<never, never>;
  E_OIDC_ANSWER: Record<never, never>;
  E_OIDC_UNKNOWN: Record<never, never>;
  E_OIDC_TAKEN: Record<never, never>;
  E_KEY_MISSING: Record<never, never>;
  E_KEY_OTHER: Record<never, never>;
  E_LOCKED: Record<never, never>;
  E_PASSPHRASE: Record<never, never>;
  E_LOCKED_CHANGED: Record<never, never>;
  E_LOCKED_OTHER: Record<never, never>;
  /** The row is the first line that is not as it was written. */
  E_LEDGER_CHANGED: Record<never, never>;
  E_SEAL_BROKEN: Record<never, never>;
  E_VAULT_BUSY: { pid: number };
  E_VAULT_SHAPE: Record<never, never>;
  E_RELEASE_SHAPE: Record<never, never>;
  /** `number`: address of one of them; `by`: the relations that tell it, by the names of their tables. */
  E_UNSAFE_RELEASE: { cells: number; number?: string; by?: readonly string[]; kind?: LeakKind };
  E_RELEASE_WAITS: { fewest: number };
  E_PUBLISHED_CHANGED: Record<never, never>;
};
/** How a withheld number is told: narrowed by what hangs together, outright where it stands, or to everybody and not the council. */
export type LeakKind = 'narrowed' | 'since' | 'sentence' | 'files' | 'plan' | 'council';
export type Code = keyof Params;
export type Problem = { [C in Code]: { code: C; at: Position; params: Params[C] } }[Code];

/** Makes a problem; the compiler checks that the parameters are those of the code. */
export function problem<C extends Code>(code: C, at: Position, params: Params[C]): Problem {
  return { code, at, params } as Problem;
}

/** A whole file or run cannot go on: carries one problem and ends in exit code 3. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(reason: Problem) {
    super(reason.code);
    this.name = 'Refused';
    this.problem = reason;
  }
}
