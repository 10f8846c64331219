import { problem, Refused, type Project } from '@hirogeru/store/contracts';
import type { IngestFile } from './ingest-file.ts';
import { matchMapping } from './mapping/match.ts';
import { roundOfFile } from './mapping/round-of-file.ts';
import type { Mapping } from './mapping/schema.ts';
import { shapedBy } from './mapping/shape.ts';
import { withLimits, type LimitSettings } from './read/limits.ts';
import { readFile } from './read/read-file.ts';
import type { Workbook } from './read/workbook.ts';
import { recognise } from './recognise/recognise.ts';
import type { Recognition } from './recognise/recognition.ts';

/** A file that was read, recognised and, where it holds answers, mapped. */
export type Understood = {
  readonly workbook: Pick<Workbook, 'format' | 'encoding' | 'delimiter'> & {
    readonly encodingConfidence: number | null;
  };
  readonly recognition: Recognition;
  /** Null for a file that only describes questions. */
  readonly mapping: Mapping | null;
};

/** Reads and recognises a file. @throws Refused when it cannot be read or is nothing known */
export function readAndRecognise(file: IngestFile, limits?: LimitSettings): Omit<Understood, 'mapping'> {
  return recogniseWorkbook(
    withLimits(limits, () => readFile(file.bytes, file.path, file.encoding)),
    file.path,
  );
}

function recogniseWorkbook(workbook: Workbook, path: string): Omit<Understood, 'mapping'> {
  const { format, encoding, encodingConfidence = null, delimiter } = workbook;
  return {
    workbook: { format, encoding, encodingConfidence, ...(delimiter === undefined ? {} : { delimiter }) },
    recognition: recognise(workbook, path),
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

function mapped(
  read: Omit<Understood, 'mapping'>,
  path: string,
  project: Project,
  mappings: readonly Mapping[],
): Understood {
  if (read.recognition.outcome === 'definition') return { ...read, mapping: null };
  const mapping = matchMapping(read.recognition, path, mappings);
  checkRound(path, mapping, project);
  return { ...read, recognition: shapedBy(mapping, read.recognition), mapping };
}

/** A mapping may only name a round that the project has. @throws Refused E_ROUND_UNKNOWN */
export function checkRound(path: string, mapping: Mapping, project: Project): void {
  const round = roundOfFile(mapping, path);
  if (round === undefined || project.rounds.some(({ id }) => id === round)) return;
  throw new Refused(problem('E_ROUND_UNKNOWN', { file: path }, {}));
}
