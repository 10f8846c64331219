import { unitVector, type SparseVector } from './sparse-vector.ts';

/** How much the rest of an answer says about one of its sentences. */
const WEIGHT = 0.5;

/**
 * Leans units towards the other units of their answers: 「それも増やしてほしい」 is about what the sentence before is about.
 * @param answers  the answer of each unit
 * @returns for a unit its vector, of unit length; a unit without a word of its own stays empty
 */
export function answerContext(
  vectors: readonly SparseVector[],
  answers: readonly string[],
): (unit: number) => SparseVector {
  const units = Map.groupBy(vectors.keys(), (unit) => answers[unit]!);
  return (unit) => {
    const vector = vectors[unit]!;
    const others = units.get(answers[unit]!)!.filter((other) => other !== unit);
    if (others.length === 0 || vector.positions.length === 0) return vector;
    const weights = new Map<number, number>();
    add(weights, vector, 1);
    for (const other of others) add(weights, vectors[other]!, WEIGHT / Math.sqrt(others.length));
    return unitVector(weights);
  };
}

function add(weights: Map<number, number>, { positions, values }: SparseVector, factor: number): void {
  positions.forEach((position, i) =>
    weights.set(position, (weights.get(position) ?? 0) + factor * values[i]!),
  );
}
