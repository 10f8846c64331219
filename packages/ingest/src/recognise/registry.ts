import type { Recogniser } from './recogniser.ts';

/** Every export that is known by its own marks, one file each. */
export const RECOGNISERS: readonly Recogniser[] = [];
