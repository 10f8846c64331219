import { describe, expect, it } from 'vitest';
import { latentSpace, placeIn } from './latent.ts';
import { unitVector } from './sparse-vector.ts';

const about = (...positions: number[]) => unitVector(new Map(positions.map((position) => [position, 1])));
const cosine = (x: Float64Array, y: Float64Array): number =>
  x.reduce((sum, value, at) => sum + value * y[at]!, 0);

// 0 休む, 1 疲れる, 2 予定 are said together, and so are 3 病院, 4 訪問, 5 入院.
const texts = [about(0, 1), about(1, 2), about(0, 1, 2), about(3, 4), about(4, 5), about(3, 4, 5)];

describe('latent space', () => {
  it('brings texts near that share no word but whose words are said together', () => {
    const space = latentSpace(texts, 6, 2);
    const [rest, plan, visit] = [about(0), about(2), about(5)].map((text) => placeIn(space, text).values);
    expect(cosine(rest!, plan!)).toBeGreaterThan(0.9);
    expect(cosine(rest!, visit!)).toBeLessThan(0.1);
  });

  it('keeps all lengths and angles when it has a direction for every word', () => {
    const space = latentSpace([...Array.from({ length: 6 }, (_, word) => about(word)), ...texts], 6, 6);
    const [x, y] = [about(0, 1), about(1, 2)].map((text) => placeIn(space, text).values);
    expect(cosine(x!, y!)).toBeCloseTo(0.5, 10);
  });

  it('has no place for a text without a known word', () => {
    expect(placeIn(latentSpace(texts, 6, 2), about()).values).toHaveLength(0);
  });

  it('stands for no text, too', () => {
    expect(latentSpace([], 0, 64).count).toBe(0);
  });
});
