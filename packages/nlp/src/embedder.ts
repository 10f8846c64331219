/**
 * What a text means, as a direction. A port: nothing in here needs one, and none ships; whoever has a model brings it.
 * The same texts have to give the same numbers, whatever stands beside them.
 */
export interface Embedder {
  /** Names the model and its version; kept with what was found, since another model finds other themes. */
  readonly id: string;
  /** Length of every vector, ≥ 1. */
  readonly dimension: number;
  /**
   * One vector a text, in their order; of any length but 0, which stands for a text that means nothing. Any string is taken.
   */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
}
