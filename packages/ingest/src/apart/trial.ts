import type { Problem, Project } from '@hirogeru/store/contracts';
import type { IngestFile } from '../ingest-file.ts';
import type { Mapping } from '../mapping/schema.ts';
import type { LimitSettings } from '../read/limits.ts';

/** A file that is to be read apart, as it goes to the other process. */
export type Trial = {
  readonly file: Pick<IngestFile, 'path' | 'bytes' | 'encoding'>;
  readonly limits: LimitSettings;
  /** Null where a large workbook is not taken some rows at a time. */
  readonly by: TakenBy | null;
};

/** By what a file is taken: a large workbook that fits it is never held in memory. */
export type TakenBy = { readonly project: Project; readonly mappings: readonly Mapping[] };

/** What became of it: read to its end, refused by the reader, out of memory, or broken off by an error in the reader. */
export type Outcome = 'fine' | 'out-of-memory' | 'broke-off' | Problem;

/** What the other process says: once that it can begin, then an outcome for each file. */
export type Answer =
  | { readonly ready: true }
  | {
      readonly outcome: Outcome;
      /** It still holds much of this file, so another process should read the next one. */
      readonly worn: boolean;
    };
