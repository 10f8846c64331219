import { createHash } from 'node:crypto';
import { Refused, type Problem, type Project } from '@hirogeru/store/contracts';
import type { Balance } from './balance.ts';
import type { IngestFile } from './ingest-file.ts';
import { lookAtParts, type LookedAt } from './inspect-parts.ts';
import { columnNames } from './mapping/columns.ts';
import { columnExamples, type ColumnExample } from './mapping/examples.ts';
import { matchTables } from './mapping/match.ts';
import type { Mapping } from './mapping/schema.ts';
import type { ProposedForm } from './propose-forms.ts';
import type { FormDefinition } from './recognise/form-definition.ts';
import { sheetsLeftOut, type Recognition } from './recognise/recognition.ts';
import { takeFile } from './take/take-file.ts';
import { addRows, emptyRows, leaveOutSheet } from './take/taken-rows.ts';
import { checkRound, readAndRecognise } from './understand.ts';

/** One form of a file, or one shape of its sheets that has none: what it is and what would be taken of it. */
export type InspectedPart = Pick<LookedAt, 'form' | 'proposal' | 'doubtful' | 'changed_form'> & {
  readonly sheets: readonly string[];
  /** What it is taken for, how sure (0..1) and by what. */
  readonly recognition: Pick<
    Recognition,
    'outcome' | 'kind' | 'confidence' | 'why' | 'hiddenSheets' | 'facts'
  >;
  /** What would become of the rows, alone and into an empty vault; null where nothing of it would be taken. */
  readonly balance: Balance | null;
  readonly unmapped: readonly string[];
};

/** What a file is and what would be taken of it, before anything is written. */
export type Inspection = {
  readonly path: string;
  /** Only the beginning of a large file was looked at: its counts are of that. */
  readonly beginning_only: boolean;
  readonly encoding: string | null;
  /** How sure the encoding of a text file is, 0..1; null for other files. */
  readonly encodingConfidence: number | null;
  readonly format: string | null;
  /** Its forms and shapes, sure kinds and those with more rows first; none where it holds no answers. */
  readonly parts: readonly InspectedPart[];
  /** What its first part is. Null when it cannot be read. */
  readonly recognition: InspectedPart['recognition'] | null;
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
  /** Of its first part: the form of the mapping that fits, or null. */
  readonly form: string | null;
  /** Of its first part: YAML of a proposed mapping where none fits. */
  readonly proposal: string | null;
  /** Of its first part, where none fits: the known form that it seems to be a later version of, which the proposal extends. */
  readonly changed_form: LookedAt['changed_form'];
  /** What would become of the rows, alone and into an empty vault; by the proposals where no mapping fits. */
  readonly balance: Balance | null;
  readonly unmapped: readonly string[];
  readonly problems: readonly Problem[];
};

const UNREAD: Omit<Inspection, 'path' | 'problems'> = {
  beginning_only: false,
  encoding: null,
  encodingConfidence: null,
  format: null,
  parts: [],
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
// Nothing made with it is kept: pseudonyms of an inspection lead nowhere.
const THROWAWAY_KEY = new Uint8Array(32);

/** Says what a file is, how sure, which mapping fits or could, and how many rows would be taken. Writes nothing. */
export function inspectFile(
  file: IngestFile,
  options: {
    readonly project: Project;
    readonly mappings: readonly Mapping[];
    readonly definitions?: readonly FormDefinition[];
    /** Proposals made of all files of a form, as `proposeForms` makes them; left out, each file speaks for itself. */
    readonly proposed?: readonly ProposedForm[];
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
  const { path } = file;
  const { project, mappings, definitions = [], proposed = [], showValues = false } = options;
  const { parts } = read;
  const tables = parts.flatMap((part) => part.tables);
  const known = {
    ...UNREAD,
    path,
    beginning_only: file.large !== undefined,
    ...read.workbook,
    recognition: saidOf(parts[0]),
    other_sheets: sheetsLeftOut(
      parts[0].sheets,
      parts.map((part) => ({ part })),
    ),
    tables: tables.map((table) => ({
      sheet: table.sheet,
      headerRows: table.headerRows,
      columns: columnNames(table.columns),
      rows: table.rows.length,
      blank: table.blank.length,
      left_out: table.leftOut.length,
    })),
  };
  if (parts[0].outcome === 'definition') return { ...known, problems };
  const matched = matchTables(parts, path, mappings);
  const looked = lookAtParts(matched, { path, project, mappings, definitions, proposed }).map((each) => {
    if (each.form === null || !each.mapping) return each;
    const { mapping } = each;
    const fits = attempt(problems, () => {
      checkRound(path, mapping, project);
      return true;
    });
    return fits ? each : { ...each, form: null, mapping: null };
  });
  problems.push(...looked.flatMap(({ problem }) => problem ?? []));
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  const fileId = sha256.slice(0, 16);
  const context = { project, key: THROWAWAY_KEY, runId: 'inspect', fileId, sha256, path };
  const all = emptyRows();
  const inspected = looked.map(({ part, mapping, form, proposal, doubtful, changed_form }): InspectedPart => {
    const taken = mapping && takeFile(part, { ...context, mapping }, new Set());
    if (taken) addRows(all, taken);
    return {
      sheets: part.tables.map(({ sheet }) => sheet),
      recognition: saidOf(part),
      form,
      proposal,
      doubtful,
      changed_form,
      balance: taken?.balance ?? null,
      unmapped: taken?.unmapped ?? [],
    };
  });
  const [first] = inspected;
  const taking = looked.filter(({ mapping }) => mapping !== null);
  const found = {
    ...known,
    ...(first && mainOf(first)),
    parts: inspected,
    examples: looked.flatMap(({ part }) => columnExamples(part, showValues)),
    problems,
  };
  if (taking.length === 0) return found;
  const leftOut = sheetsLeftOut(parts[0].sheets, taking);
  for (const sheet of leftOut) addRows(all, leaveOutSheet(context, sheet, parts));
  return {
    ...found,
    other_sheets: leftOut,
    balance: all.balance,
    unmapped: [...new Set(inspected.flatMap((each) => each.unmapped))],
    problems: [...problems, ...all.problems],
  };
}

const mainOf = ({ recognition, form, proposal, changed_form }: InspectedPart) => ({
  recognition,
  form,
  proposal,
  changed_form,
});

function saidOf({
  outcome,
  kind,
  confidence,
  why,
  hiddenSheets,
  facts,
}: Recognition): InspectedPart['recognition'] {
  return { outcome, kind, confidence, why, hiddenSheets, facts };
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
