import { z } from 'zod';
import { ACTIVITY_TYPES, GROUPS } from '@hirogeru/store/contracts';

/** Columns of an activity log (as stored) that tell of an effect, and for which kinds of activity; none = any kind. */
const logSchema = z.strictObject({
  fields: z
    .array(
      z.enum([
        'occasions',
        'attendances',
        'duration_min',
        'persons',
        'peers',
        'newcomers',
        'form',
        'activity_type',
        'place_kind',
        'note',
      ]),
    )
    .min(1),
  activity_types: z.array(z.enum(ACTIVITY_TYPES)).default([]),
});
export type LogMeasure = z.infer<typeof logSchema>;

const measureSchema = z.strictObject({
  /** Within its effect. */
  id: z.enum(['opinions', 'survey', 'scale', 'log']),
  /** Finer codes of opinions; the code of the rules is the effect's id, a dot and this. */
  codes: z.array(z.string().regex(/^[a-z_]+$/)).default([]),
  /** Items of ours (instruments/), or of the project's own mappings. */
  items: z.array(z.string()).default([]),
  /** Scales of others: by name only; the office pastes the wording that it has a licence for. */
  instruments: z.array(z.string()).default([]),
  log: logSchema.optional(),
});

const id = z.string().regex(/^[a-z_]+(\.[a-z_]+)+$/);

/** An effect as it is written. */
export const writtenEffect = z
  .strictObject({
    /** Permanent: releases of other years refer to it. */
    id,
    group: z.enum(GROUPS),
    label: z.string().min(1),
    label_en: z.string().min(1).optional(),
    /** What a reader or an answer would show, in the project's own words. */
    observed: z.string().min(1),
    /** A load is reported for itself and never turned into a benefit. */
    sense: z.enum(['benefit', 'load']).default('benefit'),
    /** Id of the reference that names the effect; '' = the project's own. */
    source: z.string().default(''),
    measures: z.array(measureSchema).default([]),
    /** As frameworks of version 1 had them. */
    sources: z.array(z.enum(['SV', 'OC', 'AL'])).optional(),
    items: z.array(z.string()).default([]),
    instruments: z.array(z.string()).default([]),
  })
  .refine((effect) => effect.id.startsWith(`${effect.group}.`), { path: ['id'] })
  .transform(({ measures, sources = [], items, instruments, label_en, ...effect }) => {
    const of = <K extends 'codes' | 'items' | 'instruments'>(key: K) =>
      measures.flatMap((measure) => measure[key]);
    return {
      ...effect,
      label_en: label_en ?? effect.label,
      /** By opinions: with which finer codes; null = opinions are not looked at. */
      codes:
        measures.some((measure) => measure.id === 'opinions') || sources.includes('OC') ? of('codes') : null,
      items: [...items, ...of('items')],
      instruments: [...instruments, ...of('instruments')],
      log: measures.find((measure) => measure.log)?.log ?? null,
    };
  });

export const referenceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9_]+$/),
  label: z.string().min(1),
  label_en: z.string().min(1),
});

/** `framework.yaml`: group → effect → measures, in the order in which everything is shown. */
export const frameworkSchema = z.strictObject({
  version: z.int().min(1),
  references: z.array(referenceSchema).default([]),
  groups: z.array(
    z
      .strictObject({
        id: z.enum(GROUPS),
        label: z.string().min(1),
        label_en: z.string().min(1).optional(),
      })
      .transform((group) => ({ ...group, label_en: group.label_en ?? group.label })),
  ),
  effects: z
    .array(writtenEffect)
    .refine((effects) => new Set(effects.map((effect) => effect.id)).size === effects.length, {
      error: 'an effect id is there twice',
    }),
});
export type Framework = z.infer<typeof frameworkSchema>;
export type Effect = Framework['effects'][number];
