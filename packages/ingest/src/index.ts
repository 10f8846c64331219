// The face of ingest: files → rows in the vault.
export { ingestFiles, type IngestOptions } from './run.ts';
export { undoableRuns, undoRun, type UndoneFile, type UndoReport } from './undo.ts';
export { inspectFile, type Inspection } from './inspect.ts';
export { loadMappings, type LoadedMappings } from './mapping/load.ts';
export { proposeMapping } from './mapping/propose.ts';
export type { Mapping } from './mapping/schema.ts';
export type { FileReport, IngestReport } from './report.ts';
export type { IngestFile } from './understand.ts';
export { readFile } from './read/read-file.ts';
export { recognise } from './recognise/recognise.ts';
export type { Recognition } from './recognise/recognition.ts';
export { definitionOf } from './recognise/definition.ts';
export type { FormDefinition } from './recognise/form-definition.ts';
export type { SheetCell, SheetRow, Workbook } from './read/workbook.ts';
export { normaliseDate } from './normalise/date.ts';
export { whereIs } from './where/find.ts';
export type { Counted, FilePlace, RowPlace, Whereabouts } from './where/whereabouts.ts';
export { openRefusals, solvedRefusals, type OpenRefusal, type Solved } from './quarantine.ts';
