import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { holm } from './holm.ts';
import { hasReference, readReference } from './reference.ts';

type Row = { p: (number | null)[]; holm: (number | null)[] };
const rows = (JSON.parse(readReference('adjust_bootstrap.json')) as { p_adjust?: Row[] }).p_adjust ?? [];
const rounded = (ps: readonly (number | null)[]) => ps.map((p) => p?.toPrecision(11) ?? null);

it.skipIf(!hasReference)('agrees with R', () => {
  expect(rows.length).toBeGreaterThan(3);
  for (const row of rows) expect(rounded(holm(row.p))).toEqual(rounded(row.holm));
});

it('never makes a p smaller and keeps the order of the evidence', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (ps) => {
      const corrected = holm(ps);
      expect(corrected.every((p, index) => p !== null && p >= (ps[index] ?? 2) && p <= 1)).toBe(true);
      const pairs = ps.flatMap((one, a) =>
        ps.map((other, b) => [one < other, corrected[a], corrected[b]] as const),
      );
      expect(pairs.filter(([less, first, second]) => less && (first ?? 0) > (second ?? 0))).toEqual([]);
    }),
    { seed: 20230401 },
  );
});

it('refuses what is no probability', () => {
  expect(() => holm([0.2, Number.NaN])).toThrow(RangeError);
});
