/** Neighbours of each text in the graph. */
export const NEIGHBOURS = 15;

/** A term counts from two texts on, and not when more than half of all texts hold it. */
export const TERM_BOUNDS = { fewest: 2, most: 0.5 } as const;
