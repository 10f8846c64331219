import type { Chance } from '../shown/chance.ts';

/** One sample from a model: the interval made of it, and the value that the interval is for. */
export type Trial = { readonly truth: number; readonly interval: readonly [number, number] | null };

/** An interval of the product under the model that its docstring states. */
export type Model = {
  /** File of the statistic, without its ending. */
  readonly statistic: string;
  /** Which interval, where the statistic gives several. */
  readonly part?: string;
  /** The model in words, as the docstring has it. */
  readonly model: string;
  /** n people; in each group where there are two. */
  trial(chance: Chance, n: number): Trial;
  /** Where one interval takes long. */
  readonly trials?: number;
};

export const normals = (chance: Chance, n: number): number[] =>
  Array.from({ length: n }, () => chance.normal());

/** Uniform between two ends. */
export const between = (chance: Chance, low: number, high: number): number =>
  low + (high - low) * chance.share();

/** How many of n people, each with the same chance. */
export const successes = (chance: Chance, n: number, share: number): number =>
  Array.from({ length: n }, () => chance.share()).filter((draw) => draw < share).length;

/** Events in a time, as many as waiting times of mean 1 / rate fit in. */
export function events(chance: Chance, rate: number, time: number): number {
  let count = 0;
  for (let at = -Math.log(1 - chance.share()); at < rate * time; at -= Math.log(1 - chance.share()))
    count += 1;
  return count;
}
