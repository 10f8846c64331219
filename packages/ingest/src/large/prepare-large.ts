import { readFileSync } from 'node:fs';
import { Refused, type Problem, type Project } from '@hirogeru/store/contracts';
import type { Session } from '@hirogeru/store/vault';
import type { Mapping } from '../mapping/schema.ts';
import { keepWithin } from '../read/limits.ts';
import { columnsThatTellRows, fingerprintBegin, namedPlaces } from '../take/fingerprint.ts';
import type { IngestFile } from '../ingest-file.ts';
import { understand, type Understood } from '../understand.ts';
import { openBook, type OpenBook } from './open-book.ts';
import { apartSql } from './rows-apart.ts';
import { cell, stageRows } from './stage.ts';
import { surveyColumns, type SurveyColumns } from './survey-columns.ts';

/** A large file that the engine has read. */
export type StagedSurvey = {
  readonly turn: number;
  /** Line on which the first row after the header begins, from 1. */
  readonly firstLine: number;
  readonly survey: SurveyColumns;
  readonly read: Understood;
  /** Lines at the end of the file with nothing on them: blank rows. */
  readonly emptyAtEnd: number;
};
/** A file as it is taken: whole in memory, staged, some rows of a workbook at a time, or refused before it was. */
export type PreparedFile = IngestFile & {
  readonly staged?: StagedSurvey;
  readonly book?: OpenBook;
  readonly refusal?: Problem;
};

/**
 * Stages a large file where it is a survey in plain text; any other is read into memory, as small ones are.
 * @param turn  tells the staged files of a run apart
 */
export async function prepareLarge(
  session: Session,
  file: IngestFile,
  options: { readonly project: Project; readonly mappings: readonly Mapping[]; readonly key: Uint8Array },
  turn: number,
): Promise<PreparedFile> {
  if (!file.large) {
    const book = openBook(file, options);
    return book ? { ...file, book } : file;
  }
  const staged = await stage(session, file, options, turn);
  if (staged) return { ...file, staged };
  const { large, ...known } = file;
  try {
    keepWithin('bytes', large.size, file.path);
  } catch (error) {
    // Told by the reader, which looks at the size again.
    if (error instanceof Refused) return file;
    throw error;
  }
  return { ...known, bytes: readFileSync(large.disk) };
}

async function stage(
  session: Session,
  file: IngestFile,
  { project, mappings, key }: { project: Project; mappings: readonly Mapping[]; key: Uint8Array },
  turn: number,
): Promise<StagedSurvey | null> {
  const read = attempt(() => understand(file, project, mappings));
  const { large } = file;
  if (!read?.mapping || !large || read.workbook.delimiter === undefined) return null;
  const survey = surveyColumns(read.mapping, read.recognition.tables);
  if (!survey) return null;
  const { table } = survey;
  const below = [
    ...table.rows.map(({ number }) => number),
    ...table.blank,
    ...table.leftOut.map(({ row }) => row),
  ];
  if (below.length === 0) return null;
  const context = { project, mapping: read.mapping, key, runId: '', fileId: '', sha256: '', path: file.path };
  const firstLine = below.reduce((least, line) => Math.min(least, line));
  const staged = await stageRows(
    session,
    large,
    {
      delimiter: read.workbook.delimiter,
      firstLine,
      width: table.columns.length,
      begin: fingerprintBegin(context),
      order: namedPlaces(table.columns),
      apart: apartSql(survey),
      told:
        columnsThatTellRows(read.mapping, survey.columns, table.columns.length)
          .map((at) => `${cell(at)} <> ''`)
          .join(' OR ') || 'false',
    },
    turn,
  );
  return staged ? { turn, firstLine, survey, read, emptyAtEnd: large.scan().emptyAtEnd } : null;
}

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
