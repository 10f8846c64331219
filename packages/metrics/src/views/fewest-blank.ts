import type { MeasureContext } from '../context.ts';

/**
 * How many left a question blank tells nothing about anybody (ADR 0007): the council is told of it always, everybody as of
 * any other number.
 */
export const fewestBlank = ({ audience }: MeasureContext): { threshold?: number } =>
  audience === 'web' ? {} : { threshold: 0 };
