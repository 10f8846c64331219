import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const truth = z.record(
  z.string(),
  z.strictObject({
    /** Mean of after − before that was planted, scale points. */
    planted_mean_change: z.number(),
    paired: z.int(),
    mean_before: z.number(),
    mean_after: z.number(),
    up: z.int(),
    same: z.int(),
    down: z.int(),
  }),
);

export type PlantedChanges = z.infer<typeof truth>;

/** Changes that were planted in an example's course, by item. */
export const readPlantedChanges = (example: string): PlantedChanges =>
  truth.parse(JSON.parse(readFileSync(join(example, 'truth/course-change.json'), 'utf8')));

const counts = z.object({
  course: z.object({ before: z.int(), after: z.int(), paired: z.int(), before_only: z.int() }),
  activities: z.record(
    z.string(),
    z.object({
      rows: z.int(),
      minutes: z.int(),
      attendances: z.int(),
      g1: z.int(),
      g2: z.int(),
      g3: z.int(),
    }),
  ),
});

/** What was counted while the example's course and activity logs were written. */
export const readPlantedCounts = (example: string): z.infer<typeof counts> =>
  counts.parse(JSON.parse(readFileSync(join(example, 'truth/counts.json'), 'utf8')));
