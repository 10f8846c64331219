import { z } from 'zod';

/**
 * One published figure. A masked figure, a question not asked, a month without a log, a statistic withheld for want of
 * answers and a crossing that cannot be are five different things; none of them is zero, and none is null.
 */
export const cellSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('shown'), value: z.number() }),
  /** Withheld so that nobody can be recognised. */
  z.strictObject({ kind: z.literal('masked') }),
  /** The question was not put in this round. */
  z.strictObject({ kind: z.literal('not_asked') }),
  /** No log was handed in for this month: not the same as no activity. */
  z.strictObject({ kind: z.literal('no_record') }),
  /** Too few answers for this statistic. */
  z.strictObject({ kind: z.literal('too_few') }),
  /** A structural zero: by the project's settings nobody could be counted here. Everybody may know it. */
  z.strictObject({ kind: z.literal('impossible') }),
]);
export type Cell = z.infer<typeof cellSchema>;

export const shown = (value: number): Cell => ({ kind: 'shown', value });
export const masked: Cell = { kind: 'masked' };
export const notAsked: Cell = { kind: 'not_asked' };
export const noRecord: Cell = { kind: 'no_record' };
export const tooFew: Cell = { kind: 'too_few' };
export const impossible: Cell = { kind: 'impossible' };

/** The key value that stands for "all together" in every view. */
export const TOTAL = 'T';
