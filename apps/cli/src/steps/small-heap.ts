import { setFlagsFromString } from 'node:v8';

/** Garbage may take this much of what is alive before it is collected, %. */
const GARBAGE = 30;

/**
 * Lets less garbage gather in this process: what is alive of very many answers is small, and Node would let several times as
 * much pile up beside it. Costs a little time.
 */
export const keepHeapSmall = (): void => setFlagsFromString(`--heap-growing-percent=${GARBAGE}`);
