import { Refused } from '@hirogeru/store/contracts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attack, breaches, protect, type Family } from './index.ts';

const FOUR: Family = {
  cells: [
    { id: '合計', value: 23 },
    { id: 'A', value: 12 },
    { id: 'B', value: 8 },
    { id: 'C', value: 3 },
  ],
  equations: [{ total: '合計', parts: ['A', 'B', 'C'] }],
};

describe('the attack', () => {
  it('finds 3 behind a single masked cell of 23 = 12 + 8 + C', async () => {
    expect(await attack(FOUR, new Set(['C']))).toEqual([{ id: 'C', low: 3, high: 3 }]);
  });
  it('finds nothing above when the total is masked too', async () => {
    expect(await attack(FOUR, new Set(['C', '合計']))).toEqual([
      { id: 'C', low: 0, high: Infinity },
      { id: '合計', low: 20, high: Infinity },
    ]);
  });
  it('uses that a part is no more than its whole', async () => {
    const family: Family = {
      cells: [
        { id: 'part', value: 2 },
        { id: 'whole', value: 6 },
      ],
      equations: [],
      inequalities: [{ parts: ['part'], wholes: ['whole'] }],
    };
    expect(await attack(family, new Set(['part']))).toEqual([{ id: 'part', low: 0, high: 6 }]);
  });
});

describe('protection', () => {
  it('masks one cell beside C and leaves at least five values for both', async () => {
    const { masked, primary, secondary } = await protect(FOUR, { k: 5 });
    expect(primary).toEqual(['C']);
    expect(secondary).toHaveLength(1);
    expect(breaches(FOUR, await attack(FOUR, masked), { k: 5 })).toEqual([]);
  });
  it('publishes a zero, and masks it when asked', async () => {
    const family: Family = { cells: [{ id: 'none', value: 0 }], equations: [] };
    expect([...(await protect(family, { k: 5 })).masked]).toEqual([]);
    expect([...(await protect(family, { k: 5, maskZeros: true })).masked]).toEqual(['none']);
  });
  it("counts people, not the value, and lets a cell's own threshold win", async () => {
    const family: Family = {
      cells: [
        { id: 'hours', value: 90, contributors: 4 },
        { id: 'offices', value: 4, threshold: 3 },
        { id: 'wellbeing', value: 9, threshold: 10 },
      ],
      equations: [],
    };
    expect((await protect(family, { k: 5 })).primary).toEqual(['hours', 'wellbeing']);
  });
  it('leaves as many values as a cell asks for, which of minutes is more than a few', async () => {
    const office = { contributors: 5, threshold: 3 };
    const family: Family = {
      cells: [
        { id: 'a', value: 6000, contributors: 2, threshold: 3, spread: 1200 },
        { id: 'b', value: 4, ...office },
        { id: 'c', value: 5, ...office },
        { id: 'a + b', value: 6004, ...office },
        { id: 'b + c', value: 9, ...office },
      ],
      equations: [
        { total: 'a + b', parts: ['a', 'b'] },
        { total: 'b + c', parts: ['b', 'c'] },
      ],
    };
    // With b and c, a would be known to within nine minutes: enough for three values.
    const few = await attack(family, new Set(['a', 'b', 'c']));
    expect(few[0]).toEqual({ id: 'a', low: 5995, high: 6004 });
    expect(breaches(family, few, { k: 5 }).map(({ id }) => id)).toEqual(['a']);
    const { masked } = await protect(family, { k: 5 });
    const [a] = await attack(family, masked);
    expect(a!.high - a!.low + 1).toBeGreaterThanOrEqual(1200);
  });
  it('masks the total when the whole group is small', async () => {
    const family: Family = {
      cells: [
        { id: 'a', value: 1 },
        { id: 'b', value: 1 },
        { id: 'sum', value: 2 },
      ],
      equations: [{ total: 'sum', parts: ['a', 'b'] }],
    };
    const { masked } = await protect(family, { k: 5 });
    expect([...masked]).toEqual(['a', 'b', 'sum']);
  });
  it('refuses when an earlier release already shows all around a small cell', async () => {
    const refused = await protect(FOUR, { k: 5, published: new Set(['A', 'B', '合計']) }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(Refused);
    expect((refused as Refused).problem).toMatchObject({ code: 'E_UNSAFE_RELEASE', params: { cells: 1 } });
  });
  it('refuses when an earlier release already shows the small cell itself', async () => {
    await expect(protect(FOUR, { k: 5, published: new Set(['C']) })).rejects.toThrow('E_UNSAFE_RELEASE');
  });
  it('does not take a family whose parts do not add up, and shows no value', async () => {
    const wrong = { ...FOUR, cells: FOUR.cells.with(1, { id: 'A', value: 13 }) };
    await expect(protect(wrong, { k: 5 })).rejects.toThrow('parts do not add up: 合計');
  });
});

const tables = fc
  .tuple(fc.integer({ min: 2, max: 3 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('over random tables', () => {
  it('no masked cell is narrowed below three values, by programme or by trying all tables', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (counts) => {
        const family = twoWay(counts);
        const { masked } = await protect(family, { k: 3 });
        const tried = allValues(counts, masked);
        const found = (await attack(family, masked)).map(({ id, low, high }) => ({
          id,
          low,
          high: Math.min(high, LIMIT),
        }));
        expect([...tried.values()].filter((values) => values.size < 3)).toEqual([]);
        expect(found).toEqual(
          [...tried]
            .map(([id, values]) => ({
              id,
              low: Math.min(...values),
              high: Math.min(Math.max(...values), LIMIT),
            }))
            .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
        );
      }),
      { seed: 20221, numRuns: 60 },
    );
  });
  it('the order of the input does not change the mask', async () => {
    await fc.assert(
      fc.asyncProperty(tables, fc.infiniteStream(fc.nat()), async (counts, keys) => {
        const family = twoWay(counts);
        const shuffled: Family = {
          cells: shuffle(family.cells, keys),
          equations: shuffle(family.equations, keys).map(({ total, parts }) => ({
            total,
            parts: shuffle(parts, keys),
          })),
        };
        expect([...(await protect(shuffled, { k: 5 })).masked]).toEqual([
          ...(await protect(family, { k: 5 })).masked,
        ]);
      }),
      { seed: 20222, numRuns: 30 },
    );
  });
});

function shuffle<T>(items: readonly T[], keys: Iterator<number>): T[] {
  return items
    .map((item) => ({ item, key: keys.next().value as number }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

function margins(counts: readonly (readonly number[])[]): Map<string, number> {
  const values = new Map<string, number>();
  counts.forEach((row, r) => row.forEach((value, c) => values.set(`${r}.${c}`, value)));
  counts.forEach((row, r) => values.set(`${r}.T`, sum(row)));
  counts[0]!.forEach((_, c) => values.set(`T.${c}`, sum(counts.map((row) => row[c]!))));
  values.set('T.T', sum(counts.map(sum)));
  return values;
}

function twoWay(counts: readonly (readonly number[])[]): Family {
  const rows = counts.map((_, r) => r);
  const columns = counts[0]!.map((_, c) => c);
  return {
    cells: [...margins(counts)].map(([id, value]) => ({ id, value })),
    equations: [
      ...[...rows, 'T'].map((r) => ({ total: `${r}.T`, parts: columns.map((c) => `${r}.${c}`) })),
      ...[...columns, 'T'].map((c) => ({ total: `T.${c}`, parts: rows.map((r) => `${r}.${c}`) })),
    ],
  };
}

// Values up to here are tried for every masked inner cell; a published margin never lets one go above 18.
const LIMIT = 18;

/** Every table with the published figures of the true one: the values that each masked cell takes. */
function allValues(
  counts: readonly (readonly number[])[],
  masked: ReadonlySet<string>,
): Map<string, Set<number>> {
  const truth = margins(counts);
  const seen = new Map([...masked].map((id) => [id, new Set<number>()]));
  const width = counts[0]!.length;
  const trial = counts.map((row) => [...row]);
  const visit = (at: number): void => {
    if (at === counts.length * width) {
      for (const [id, value] of margins(trial)) if (masked.has(id)) seen.get(id)!.add(value);
      return;
    }
    const [r, c] = [Math.floor(at / width), at % width];
    const free = masked.has(`${r}.${c}`);
    for (let value = free ? 0 : counts[r]![c]!; value <= (free ? LIMIT : counts[r]![c]!); value += 1) {
      trial[r]![c] = value;
      if (rowFits(r, c) && columnFits(r, c) && wholeFits(at)) visit(at + 1);
    }
    trial[r]![c] = 0;
  };
  const fits = (id: string, found: number, isLast: boolean): boolean =>
    masked.has(id) || (isLast ? found === truth.get(id) : found <= truth.get(id)!);
  const rowFits = (r: number, c: number): boolean =>
    fits(`${r}.T`, sum(trial[r]!.slice(0, c + 1)), c === width - 1);
  const columnFits = (r: number, c: number): boolean =>
    fits(`T.${c}`, sum(trial.slice(0, r + 1).map((row) => row[c]!)), r === trial.length - 1);
  const wholeFits = (at: number): boolean =>
    fits('T.T', sum(trial.flat().slice(0, at + 1)), at === counts.length * width - 1);
  visit(0);
  return seen;
}
