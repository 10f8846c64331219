import { describe, expect, it } from 'vitest';
import { regroupSamples, stabilityIn } from './stability.ts';

const groups = Int32Array.from({ length: 90 }, (_, unit) => unit % 3);
const options = { seed: 4, samples: 10 };

describe('stability', () => {
  it('is 1 for groups that come back as they were', () => {
    const samples = regroupSamples(90, (units) => Int32Array.from(units, (unit) => unit % 3), options);
    expect(stabilityIn(samples, groups, 3)).toEqual([1, 1, 1]);
  });

  it('is a half for a group that comes back with as many others', () => {
    const samples = [{ units: [0, 1, 3, 4], groups: Int32Array.of(0, 0, 0, 0) }];
    expect(stabilityIn(samples, groups, 2)).toEqual([0.5, 0.5]);
  });

  it('is 0 for a group whose units are in none', () => {
    const samples = regroupSamples(90, (units) => new Int32Array(units.length).fill(-1), options);
    expect(stabilityIn(samples, groups, 3)).toEqual([0, 0, 0]);
  });

  it('is asked of about two thirds of the units, each once', () => {
    for (const { units } of regroupSamples(900, (drawn) => new Int32Array(drawn.length), options)) {
      expect(new Set(units).size).toBe(units.length);
      expect(units.length / 900).toBeGreaterThan(0.58);
      expect(units.length / 900).toBeLessThan(0.69);
    }
  });
});
