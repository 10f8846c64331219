import { z } from 'zod';
import { audienceSchema } from '../audience.ts';

/** What stands beside a release: not part of its content, so a rerun on another day has the same id. */
export const manifestSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  /** Order of publication in this project, from 1. */
  sequence: z.int().min(1),
  /** Day of publication in Asia/Tokyo. */
  published_on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  version: z.string(),
  /** For whom it was made. */
  audience: audienceSchema.default('council'),
  /** Fewest people behind its figures; not noted by earlier versions. */
  threshold: z.int().min(3).optional(),
  /** The council's release that it was made from, where it is for everybody. */
  made_from: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  /** SHA-256 of everything the release was made from. */
  inputs_hash: z.string(),
  /** Shape of the contracts that it was published by; '' when that was not noted yet. */
  contracts: z.string().default(''),
  rows: z.record(z.string(), z.int()),
});
export type Manifest = z.infer<typeof manifestSchema>;
