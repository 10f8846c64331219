import { createHash } from 'node:crypto';
import { Refused, type Problem, type Project } from '@hirogeru/store/contracts';
import type { Balance } from './balance.ts';
import { columnNames } from './mapping/columns.ts';
import type { ColumnChange } from './mapping/compare-columns.ts';
import { columnExamples, type ColumnExample } from './mapping/examples.ts';
import { extendMapping } from './mapping/extend-mapping.ts';
import { guessRound } from './mapping/guess-round.ts';
import { loadMappings } from './mapping/load.ts';
import { matchMapping } from './mapping/match.ts';
import { nearestMapping } from './mapping/nearest-mapping.ts';
import { guessColumns, proposeMapping } from './mapping/propose.ts';
import type { Mapping } from './mapping/schema.ts';
import { shapedBy } from './mapping/shape.ts';
import type { FormDefinition } from './recognise/form-definition.ts';
import { sheetsLeftOut, type Recognition } from './recognise/recognition.ts';
import { takeFile } from './take/take-file.ts';
import type { IngestFile } from './ingest-file.ts';
import { checkRound, readAndRecognise } from './understand.ts';

/** What a file is and what would be taken of it, before anything is written. */
export type Inspection = {
  readonly path: string;
  /** Only the beginning of a large file was looked at: its counts are of that. */
  readonly beginning_only: boolean;
  readonly encoding: string | null;
  /** How sure the encoding of a text file is, 0..1; null for other files. */
  readonly encodingConfidence: number | null;
  readonly format: string | null;
  /** What it is taken for, how sure (0..1) and by what. Null when it cannot be read. */
  readonly recognition: Pick<
    Recognition,
    'outcome' | 'kind' | 'confidence' | 'why' | 'hiddenSheets' | 'facts'
  > | null;
  /** Sheets with something in them that no table is taken of, with their filled rows. */
  readonly other_sheets: Recognition['sheets'];
  readonly tables: readonly {
    readonly sheet: string;
    readonly headerRows: readonly number[];
    readonly columns: readonly string[];
    readonly rows: number;
    readonly blank: number;
    readonly left_out: number;
  }[];
  /** How the cells of each column look. */
  readonly examples: readonly ColumnExample[];
  /** Form of the mapping that fits, or null. */
  readonly form: string | null;
  /** YAML of a proposed mapping where none fits. */
  readonly proposal: string | null;
  /** Where none fits: the known form that the file seems to be a later version of, which the proposal then extends. */
  readonly changed_form: { readonly form: string; readonly columns: readonly ColumnChange[] } | null;
  /** What would become of the rows, alone and into an empty vault; by the proposal where no mapping fits. */
  readonly balance: Balance | null;
  readonly unmapped: readonly string[];
  readonly problems: readonly Problem[];
};

const UNREAD: Omit<Inspection, 'path' | 'problems'> = {
  beginning_only: false,
  encoding: null,
  encodingConfidence: null,
  format: null,
  recognition: null,
  other_sheets: [],
  tables: [],
  examples: [],
  form: null,
  proposal: null,
  changed_form: null,
  balance: null,
  unmapped: [],
};
const UNMAPPED: ReadonlySet<string> = new Set(['E_NO_MAPPING', 'E_FORM_CHANGED', 'E_COLUMN_MISSING']);
// Nothing made with it is kept: pseudonyms of an inspection lead nowhere.
const THROWAWAY_KEY = new Uint8Array(32);

/** Says what a file is, how sure, which mapping fits or could, and how many rows would be taken. Writes nothing. */
export function inspectFile(
  file: IngestFile,
  options: {
    readonly project: Project;
    readonly mappings: readonly Mapping[];
    readonly definitions?: readonly FormDefinition[];
    /** Show a cell of each column instead of its shape; never of a column that names people. */
    readonly showValues?: boolean;
    /** Why it is not to be read here: see `refusedApart`. */
    readonly refusal?: Problem | undefined;
  },
): Inspection {
  if (options.refusal) return { ...UNREAD, path: file.path, problems: [options.refusal] };
  const problems: Problem[] = [];
  const read = attempt(problems, () => readAndRecognise(file, options.project.limits));
  if (!read) return { ...UNREAD, path: file.path, problems };
  const { recognition } = read;
  const { outcome, kind, confidence, why, hiddenSheets, facts } = recognition;
  const known = {
    ...UNREAD,
    path: file.path,
    beginning_only: file.large !== undefined,
    ...read.workbook,
    recognition: { outcome, kind, confidence, why, hiddenSheets, facts },
    other_sheets: sheetsLeftOut(recognition),
    tables: recognition.tables.map((table) => ({
      sheet: table.sheet,
      headerRows: table.headerRows,
      columns: columnNames(table.columns),
      rows: table.rows.length,
      blank: table.blank.length,
      left_out: table.leftOut.length,
    })),
    examples: columnExamples(recognition, options.showValues ?? false),
  };
  if (outcome === 'definition') return { ...known, examples: [], problems };
  const fitting = attempt(problems, () => {
    const mapping = matchMapping(recognition, file.path, options.mappings);
    checkRound(file.path, mapping, options.project);
    return mapping;
  });
  const unknown = problems.some(({ code }) => UNMAPPED.has(code));
  const { project, definitions = [] } = options;
  const nearest = unknown ? nearestMapping(recognition, options.mappings) : null;
  const proposal = nearest
    ? extendMapping(nearest, {
        path: file.path,
        round: guessRound(options.project, file.path, recognition),
        guesses: guessColumns(recognition, nearest.mapping.takes, definitions),
      })
    : unknown
      ? proposeMapping(recognition, { path: file.path, project, definitions })
      : null;
  const changed_form = nearest && { form: nearest.mapping.form, columns: nearest.changes };
  const mapping =
    fitting ?? (proposal === null ? null : loadMappings([{ name: file.path, text: proposal }]).mappings[0]);
  if (!mapping) return { ...known, proposal, changed_form, problems };
  const shaped = shapedBy(mapping, recognition);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const taken = takeFile(
    shaped,
    {
      project: options.project,
      mapping,
      key: THROWAWAY_KEY,
      runId: 'inspect',
      fileId: sha256.slice(0, 16),
      sha256,
      path: file.path,
    },
    new Set(),
  );
  return {
    ...known,
    other_sheets: sheetsLeftOut(shaped),
    form: fitting?.form ?? null,
    proposal,
    changed_form,
    balance: taken.balance,
    unmapped: taken.unmapped,
    problems: [...problems, ...taken.problems],
  };
}

/** The value, or null with the reason noted. */
function attempt<T>(problems: Problem[], action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    problems.push(error.problem);
    return null;
  }
}
