/** Neighbours of each text in the graph. */
export const NEIGHBOURS = 15;

/** Directions in which texts are told apart; between 50 and 100 the labelled sets agree to ± .02. */
export const DIRECTIONS = 64;

/** Beginnings that are tried: Louvain visits the texts in other orders. The best ending is kept. */
export const STARTS = 5;

/** The graph and its directions are made of this many texts at most; the others are placed among them. */
export const MOST_IN_GRAPH = 20_000;

/** A term counts from two texts on, among very many texts from one in ten thousand on, and not when more than half hold it. */
export const termBounds = (texts: number) => ({ fewest: Math.max(2, Math.ceil(texts / 10_000)), most: 0.5 });
