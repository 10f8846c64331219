import { setFlagsFromString } from 'node:v8';

/** Garbage may take this much of what is alive before it is collected, %. */
const GARBAGE = 30;

/** From this many answers on it is worth its time; fewer fit whatever gathers. */
const MANY = 30_000;

/**
 * Lets less garbage gather in this process where there are very many answers: what is alive of them is small, and Node would let
 * several times as much pile up beside it.
 */
export function keepHeapSmall(answers: number): void {
  if (answers >= MANY) setFlagsFromString(`--heap-growing-percent=${GARBAGE}`);
}
