import type { Kind } from '../kind.ts';
import { clustering } from './clustering.ts';
import { disclosure } from './disclosure.ts';
import { exportFiles } from './exports.ts';
import { indexFiles } from './index-files.ts';
import { khcoder } from './khcoder.ts';
import { tokens } from './tokens.ts';

/** Every kind of case that the runner knows. */
export const KINDS: readonly Kind[] = [tokens, clustering, khcoder, disclosure, exportFiles, indexFiles];
