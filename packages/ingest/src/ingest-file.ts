import type { TextScan } from './large/scan-text.ts';
import type { TextEncoding } from './read/find-encoding.ts';

/** All of a file that is not held in memory. */
export type OnDisk = {
  readonly disk: string;
  readonly size: number;
  /** Reads it once and tells about it; asked again it knows. @throws Refused E_FILE_CHANGED when it is another by now */
  readonly scan: () => TextScan;
};

/** A file that came in. */
export type IngestFile = {
  /** Path below inbox/, '/' between parts. */
  readonly path: string;
  /** All of it; of a large file only the beginning, up to the end of a record. */
  readonly bytes: Uint8Array;
  /** What a person says that a text file is in; without it the bytes tell. */
  readonly encoding?: TextEncoding;
  /** Where all of a large file is. */
  readonly large?: OnDisk;
};
