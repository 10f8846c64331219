import { z } from 'zod';

const place = z.int().min(1);

/** A scale of others: all but its wording. An item's id is the scale's id, a dot and its number: RSES-Mimura.3 */
export const scaleSchema = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9-]+$/),
    /** Order of items and reversals differ between versions of one scale. */
    version: z.string().min(1),
    /** Name in the framework, where it is not the id. */
    of: z.string().optional(),
    /** What a high score has more of. */
    named: z.string().min(1),
    /** Which way a score goes when things get better for the people who answer. */
    better: z.enum(['up', 'down']).default('up'),
    items: z.int().min(1),
    range: z.tuple([z.number(), z.number()]),
    /** Distance of two answers. */
    step: z.number().positive().default(1),
    reversed: z.array(place),
    subscales: z.record(z.string(), z.array(place).min(1)),
    /** Items of the total, where they are not all. */
    total: z.array(place).optional(),
    /** sum · mean · percent: mean of the items, from 0 to 100 over the range */
    score: z.enum(['sum', 'mean', 'percent']),
    /** From this share of answered items there is a score, from the mean of those answered; at least one. */
    missing: z.strictObject({ share: z.number().min(0).max(1) }),
    /** A: wording may ship with its source · T: template only · P: to be paid for, or asked for, even to use */
    licence: z.enum(['A', 'T', 'P']),
    /** Tells of health: shown from ten people. */
    health: z.boolean().default(false),
    /** False: reversals or items are not known for sure, so there is no score. */
    scored: z.boolean().default(true),
    /** Least difference of the whole that matters, in points, as published. */
    mid: z.strictObject({ points: z.number().positive(), source: z.string().min(1) }).optional(),
    /** Published test–retest reliability of the whole (ICC). */
    reliability: z.strictObject({ icc: z.number().gt(0).lt(1), source: z.string().min(1) }).optional(),
    /** Checked against a publication; else by the manual before use. */
    checked: z.boolean(),
    source: z.string().min(1),
    note: z.string().default(''),
    /** Words in a heading that show the scale. */
    headings: z.array(z.string()).default([]),
  })
  .refine(({ items, reversed, subscales, total = [] }) =>
    [...reversed, ...Object.values(subscales).flat(), ...total].every((item) => item <= items),
  );
export type Scale = z.infer<typeof scaleSchema>;
