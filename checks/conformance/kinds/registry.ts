import type { Kind } from '../kind.ts';
import { tokens } from './tokens.ts';

/** Every kind of case that the runner knows. */
export const KINDS: readonly Kind[] = [tokens];
