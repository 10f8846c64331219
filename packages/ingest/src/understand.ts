import { problem, Refused, type Project } from '@hirogeru/store/contracts';
import type { IngestFile } from './ingest-file.ts';
import { matchTables, noMapping, type MappedPart } from './mapping/match.ts';
import { roundOfFile } from './mapping/round-of-file.ts';
import type { Mapping } from './mapping/schema.ts';
import { withLimits, type LimitSettings } from './read/limits.ts';
import { readFile } from './read/read-file.ts';
import type { Workbook } from './read/workbook.ts';
import { recogniseSheets } from './recognise/recognise-sheets.ts';
import { sheetsLeftOut, type Recognition } from './recognise/recognition.ts';

/** A file that was read, and its sheets recognised. */
export type Read = {
  readonly workbook: Pick<Workbook, 'format' | 'encoding' | 'delimiter'> & {
    readonly encodingConfidence: number | null;
  };
  /** What its sheets are: see `recogniseSheets`. */
  readonly parts: readonly [Recognition, ...Recognition[]];
};
/** A file that was read, recognised and, where it holds answers, mapped. */
export type Understood = Read & {
  /** Which mapping takes which tables; none for a file that only describes questions. */
  readonly forms: readonly MappedPart[];
  /** Sheets with something in them that no mapping takes. */
  readonly leftOut: Recognition['sheets'];
};

/** Reads and recognises a file. @throws Refused when it cannot be read or is nothing known */
export function readAndRecognise(file: IngestFile, limits?: LimitSettings): Read {
  return recogniseWorkbook(
    withLimits(limits, () => readFile(file.bytes, file.path, file.encoding)),
    file.path,
  );
}

/** Recognises what was read of a file. @throws Refused when it is nothing known */
export function recogniseWorkbook(workbook: Workbook, path: string): Read {
  const { format, encoding, encodingConfidence = null, delimiter } = workbook;
  return {
    workbook: { format, encoding, encodingConfidence, ...(delimiter === undefined ? {} : { delimiter }) },
    parts: recogniseSheets(workbook, path),
  };
}

/** Reads, recognises and maps a file. @throws Refused when one of them cannot be done */
export function understand(file: IngestFile, project: Project, mappings: readonly Mapping[]): Understood {
  return mapped(readAndRecognise(file, project.limits), file.path, project, mappings);
}

/** Recognises and maps what was read of a file. @throws Refused when one of them cannot be done */
export function understandWorkbook(
  workbook: Workbook,
  path: string,
  project: Project,
  mappings: readonly Mapping[],
): Understood {
  return mapped(recogniseWorkbook(workbook, path), path, project, mappings);
}

function mapped(read: Read, path: string, project: Project, mappings: readonly Mapping[]): Understood {
  if (read.parts[0].outcome === 'definition') return { ...read, forms: [], leftOut: [] };
  const { fitting, failing, rest } = matchTables(read.parts, path, mappings);
  if (failing[0]) throw new Refused(failing[0].problem);
  if (fitting.length === 0) throw new Refused(noMapping(rest, path, mappings));
  for (const { mapping } of fitting) checkRound(path, mapping, project);
  return { ...read, forms: fitting, leftOut: sheetsLeftOut(read.parts[0].sheets, fitting) };
}

/** A mapping may only name a round that the project has. @throws Refused E_ROUND_UNKNOWN */
export function checkRound(path: string, mapping: Mapping, project: Project): void {
  const round = roundOfFile(mapping, path);
  if (round === undefined || project.rounds.some(({ id }) => id === round)) return;
  throw new Refused(problem('E_ROUND_UNKNOWN', { file: path }, {}));
}
