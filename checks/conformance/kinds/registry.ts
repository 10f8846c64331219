import type { Kind } from '../kind.ts';

/** Every kind of case that the runner knows. */
export const KINDS: readonly Kind[] = [];
