import { describe, expect, it } from 'vitest';
import { partlyMatchedT } from './partly-matched-t.ts';
import { hasReference, readReference } from './reference.ts';

it('lies between the paired and the unpaired test where some people came only once', () => {
  // By hand (and scipy's t for the limits): means 24/9 and 3.8, variances 1 and 28/45, r = 0.700649 over six pairs.
  const found = partlyMatchedT({
    pairs: [
      { before: 2, after: 3 },
      { before: 1, after: 3 },
      { before: 3, after: 3 },
      { before: 4, after: 5 },
      { before: 2, after: 4 },
      { before: 3, after: 4 },
    ],
    onlyBefore: [2, 4, 3],
    onlyAfter: [5, 3, 4, 4],
  });
  const wanted = {
    difference: 3.8 - 24 / 9,
    t: 3.5903337702284976,
    df: 8.767032275531035,
    p: 0.006090484542750285,
    low: 0.41635239541199065,
    high: 1.850314271254676,
  };
  const near = Object.entries(wanted).map(([name, value]) => [name, expect.closeTo(value, 10) as number]);
  expect(found).toMatchObject(Object.fromEntries(near) as object);
});

it('has nothing to say where nobody differs, or where one time has one answer', () => {
  const same = { before: 3, after: 3 };
  expect(partlyMatchedT({ pairs: [same, same], onlyBefore: [3], onlyAfter: [3] })).toBeNull();
  expect(partlyMatchedT({ pairs: [same], onlyBefore: [2, 4], onlyAfter: [] })).toBeNull();
});

type Case = { id: string } & Record<string, unknown>;
const cases = (file: string): Case[] => (JSON.parse(readReference(file)) as { cases?: Case[] }).cases ?? [];
const numbers = (values: unknown): (number | null)[] => values as (number | null)[];

describe.skipIf(!hasReference)('against R, at its two limits', () => {
  it('is the paired t test where everybody came both times', () => {
    let compared = 0;
    for (const { before, after, t_test, id } of cases('paired.json')) {
      const { p, ci95 } = t_test as { p?: unknown; ci95?: unknown[] };
      if (typeof p !== 'number' || !ci95 || ['offset1e9', 'tiny1e9'].includes(id)) continue;
      const later = numbers(after);
      const pairs = numbers(before).flatMap((value, index) => {
        const second = later[index] ?? null;
        return value === null || second === null ? [] : [{ before: value, after: second }];
      });
      const found = partlyMatchedT({ pairs, onlyBefore: [], onlyAfter: [] });
      const scale = Math.max(1, Math.abs(Number(ci95[0])), Math.abs(Number(ci95[1])));
      expect(Math.abs((found?.low ?? Number.NaN) - Number(ci95[0])) / scale, id).toBeLessThan(1e-8);
      expect(Math.abs((found?.high ?? Number.NaN) - Number(ci95[1])) / scale, id).toBeLessThan(1e-8);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('is Welch’s test where nobody came twice', () => {
    let compared = 0;
    for (const { x, y, welch, id } of cases('two_sample.json')) {
      const { p, ci95 } = (welch ?? {}) as { p?: unknown; ci95?: unknown[] };
      if (typeof p !== 'number' || !ci95) continue;
      const given = (values: unknown) => numbers(values).filter((value) => value !== null);
      const found = partlyMatchedT({ pairs: [], onlyAfter: given(x), onlyBefore: given(y) });
      expect(Math.abs((found?.p ?? Number.NaN) - p), id).toBeLessThan(1e-9);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(10);
  });
});
