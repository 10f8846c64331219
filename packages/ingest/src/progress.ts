import type { FileReport } from './report.ts';
import type { IngestFile } from './ingest-file.ts';

/**
 * How far a run is. Every byte counts twice, once read and once stored; `bytes` never goes back and ends at `ofBytes`.
 * `file` is what became of a file, when that is known.
 */
export type IngestProgress = {
  readonly step: 'read' | 'stored';
  readonly path: string;
  readonly done: number;
  readonly of: number;
  readonly bytes: number;
  readonly ofBytes: number;
  readonly file: FileReport | null;
};

/** Tells what has been done with a file. */
export type Progress = (step: IngestProgress['step'], path: string, file: FileReport | null) => void;

/** Keeps count of a run's files and bytes, and tells it on; what is done again is not told again. */
export function progressOver(
  files: readonly IngestFile[],
  tell: ((progress: IngestProgress) => void) | undefined,
): Progress {
  const sizes = new Map(files.map((file) => [file.path, sizeOf(file)]));
  const ofBytes = 2 * files.reduce((sum, file) => sum + sizeOf(file), 0);
  const done = { read: 0, stored: 0 };
  let bytes = 0;
  const told = new Set<string>();
  return (step, path, file) => {
    const what = `${step} ${path}`;
    if (told.has(what)) return;
    told.add(what);
    done[step] += 1;
    bytes += sizes.get(path) ?? 0;
    tell?.({ step, path, done: done[step], of: files.length, bytes, ofBytes, file });
  };
}

/** Bytes of all of a file. */
export const sizeOf = ({ bytes, large }: IngestFile): number => large?.size ?? bytes.length;
