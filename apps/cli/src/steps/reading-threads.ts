import { availableParallelism } from 'node:os';

/** Characters that make a thread of its own worth its start. */
const WORTH = 300_000;
/** More threads than this wait for the one that stores. */
const MOST = 4;

/**
 * On how many threads texts are read. What is read does not depend on it.
 * @param characters  of all texts
 * @param asked       by the person, ≥ 1; without it as many as the machine has and the texts are worth
 */
export const readingThreads = (
  characters: number,
  asked?: number,
  cores: number = availableParallelism(),
): number => asked ?? Math.max(1, Math.min(cores, MOST, Math.floor(characters / WORTH)));
