import type { Project } from '@hirogeru/store/contracts';
import type { Mapping } from '../mapping/schema.ts';
import type { Belonging } from './belonging.ts';

/** What a file's rows are taken with. */
export type TakeContext = {
  readonly project: Project;
  readonly mapping: Mapping;
  /** The project's secret; only pseudonyms and receipts depend on it. */
  readonly key: Uint8Array;
  readonly runId: string;
  readonly fileId: string;
  readonly sha256: string;
  /** Path below inbox/, for positions. */
  readonly path: string;
  /** Answer sheets to which rows of repeated groups belong; not there where rows are only looked at. */
  readonly belonging?: Belonging;
};
