import { readFileSync, rmSync } from 'node:fs';
import { Refused, type Problem, type Project } from '@hirogeru/store/contracts';
import type { Session } from '@hirogeru/store/vault';
import type { Mapping } from '../mapping/schema.ts';
import { withoutMarkName } from '../read/find-encoding.ts';
import { keepWithin, withLimits } from '../read/limits.ts';
import { throughLayersSql } from '../key-layers.ts';
import { columnsThatTellRows, fingerprintBegin, namedPlaces } from '../take/fingerprint.ts';
import type { IngestFile, OnDisk } from '../ingest-file.ts';
import { understand, type Understood } from '../understand.ts';
import { openBook, type OpenBook } from './open-book.ts';
import { apartSql } from './rows-apart.ts';
import { scanText, type TextScan } from './scan-text.ts';
import { cell, stageRows, type EngineText } from './stage.ts';
import { stagedText } from './staging.ts';
import { surveyColumns, type SurveyColumns } from './survey-columns.ts';
import { transcode } from './transcode.ts';

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
  if (staged && 'refusal' in staged) return { ...file, ...staged };
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

type StageOptions = Parameters<typeof prepareLarge>[2];
type LargeFile = IngestFile & { readonly large: OnDisk };

/** Stages a file as it is, or written again in UTF-8; null where the engine cannot take it. */
async function stage(
  session: Session,
  file: IngestFile,
  options: StageOptions,
  turn: number,
): Promise<StagedSurvey | { readonly refusal: Problem } | null> {
  if (!isLarge(file)) return null;
  const read = attempt(() => understand(file, options.project, options.mappings));
  if (read?.workbook.encoding.startsWith('UTF-8')) {
    const staged = await stageText(session, file.path, file.large, read, options, turn);
    if (staged || file.large.scan().plain) return staged;
  }
  const text = await stagedText(session);
  if (text === null) return null;
  try {
    return await stageAgain(session, file, text, options, turn);
  } catch (error) {
    if (error instanceof Refused && error.problem.code !== 'E_FILE_CHANGED')
      return { refusal: error.problem };
    throw error;
  } finally {
    rmSync(text, { force: true });
  }
}

/** @throws Refused where its bytes are not all of one encoding */
async function stageAgain(
  session: Session,
  file: LargeFile,
  text: string,
  options: StageOptions,
  turn: number,
): Promise<StagedSurvey | null> {
  const { path, large } = file;
  const { project, mappings } = options;
  const found = withLimits(project.limits, () => transcode(large.disk, text, path, file.encoding));
  // What was written again is what is hashed.
  large.scan();
  if (found.label === 'utf-8') return null;
  const read = attempt(() => understand({ ...file, encoding: withoutMarkName(found) }, project, mappings));
  if (!read) return null;
  const { encoding, confidence: encodingConfidence } = found;
  const known = { ...read, workbook: { ...read.workbook, encoding, encodingConfidence } };
  return stageText(session, path, engineText(text), known, options, turn);
}

function engineText(disk: string): EngineText {
  let known: TextScan | null = null;
  return { disk, scan: () => (known ??= scanText(disk)) };
}

async function stageText(
  session: Session,
  path: string,
  text: EngineText,
  read: Understood,
  { project, key }: StageOptions,
  turn: number,
): Promise<StagedSurvey | null> {
  const [form] = read.forms;
  if (!form || read.workbook.delimiter === undefined) return null;
  const { mapping, part } = form;
  const survey = surveyColumns(mapping, part.tables);
  if (!survey) return null;
  const { table } = survey;
  const below = [
    ...table.rows.map(({ number }) => number),
    ...table.blank,
    ...table.leftOut.map(({ row }) => row),
  ];
  if (below.length === 0) return null;
  const context = { project, mapping, key, runId: '', fileId: '', sha256: '', path };
  const firstLine = below.reduce((least, line) => Math.min(least, line));
  const staged = await stageRows(
    session,
    text,
    {
      delimiter: read.workbook.delimiter,
      firstLine,
      width: table.columns.length,
      begin: fingerprintBegin(context),
      through: (fingerprint) => throughLayersSql(key, fingerprint),
      order: namedPlaces(table.columns),
      apart: apartSql(survey),
      told:
        columnsThatTellRows(mapping, survey.columns, table.columns.length)
          .map((at) => `${cell(at)} <> ''`)
          .join(' OR ') || 'false',
    },
    turn,
  );
  return staged ? { turn, firstLine, survey, read, emptyAtEnd: text.scan().emptyAtEnd } : null;
}

const isLarge = (file: IngestFile): file is LargeFile => file.large !== undefined;

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}
