import { z } from 'zod';
import { GROUPS } from '@hirogeru/store/contracts';

const effectSchema = z.strictObject({
  /** Permanent: releases of other years refer to it. */
  id: z.string().regex(/^[a-z_]+(\.[a-z_]+)+$/),
  group: z.enum(GROUPS),
  label: z.string().min(1),
  /** What a reader or an answer would show, in the project's own words. */
  observed: z.string().min(1),
  /** A load is reported for itself and never turned into a benefit. */
  sense: z.enum(['benefit', 'load']).default('benefit'),
  /** survey · opinion coding · activity log */
  sources: z.array(z.enum(['SV', 'OC', 'AL'])).min(1),
  /** Items of ours (instruments/). */
  items: z.array(z.string()).default([]),
  /** Scales of others: by name only; the office pastes the wording that it has a licence for. */
  instruments: z.array(z.string()).default([]),
});

/** `framework.yaml`: group → effect → items, in the order in which everything is shown. */
export const frameworkSchema = z.strictObject({
  version: z.int().min(1),
  groups: z.array(z.strictObject({ id: z.enum(GROUPS), label: z.string().min(1) })),
  effects: z
    .array(effectSchema)
    .refine((effects) => new Set(effects.map(({ id }) => id)).size === effects.length, {
      error: 'an effect id is there twice',
    }),
});
export type Framework = z.infer<typeof frameworkSchema>;
export type Effect = Framework['effects'][number];
