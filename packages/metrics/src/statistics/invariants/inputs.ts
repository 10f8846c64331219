import * as fc from 'fast-check';

const list = (value: fc.Arbitrary<number>, minLength: number, maxLength: number) =>
  fc.array(value, { minLength, maxLength });

/** Whole values with ties, so that moving and stretching them by whole numbers stays exact. */
export const values = list(fc.integer({ min: -40, max: 40 }), 2, 14);
/** Differences of answers on a five-point scale. */
export const steps = list(fc.integer({ min: -4, max: 4 }), 2, 14);
export const samples = fc.record({ x: values, y: values });
export const pairs = fc.array(fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 })), {
  minLength: 4,
  maxLength: 12,
});
const point = fc.integer({ min: 1, max: 5 });
/** Answers before and after. */
export const scores = fc.array(fc.record({ before: point, after: point }), { minLength: 5, maxLength: 10 });
/** People (rows) × items or raters (columns). */
export const answers = fc
  .integer({ min: 3, max: 5 })
  .chain((k) => fc.array(fc.array(point, { minLength: k, maxLength: k }), { minLength: 3, maxLength: 9 }));

const count = fc.integer({ min: 0, max: 12 });
export const twoByTwo = fc
  .tuple(fc.tuple(count, count), fc.tuple(count, count))
  .map((rows) => rows.map((r) => [...r]));
const rowsOf = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  });
export const tables = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 3 }))
  .chain(([rows, columns]) => rowsOf(rows, columns, 6));
export const squares = rowsOf(3, 3, 9);

/** How many of how many people. */
export const counted = fc
  .integer({ min: 1, max: 60 })
  .chain((n) => fc.record({ successes: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
export const twoCounted = fc.record({ first: counted, second: counted });
export const exposure = fc.record({
  events: fc.integer({ min: 0, max: 40 }),
  time: fc.integer({ min: 1, max: 30 }),
});

export const probability = fc.integer({ min: 0, max: 1000 }).map((x) => x / 1000);
export const inside = fc.integer({ min: 1, max: 999 }).map((x) => x / 1000);
export const probabilities = fc.array(probability, { minLength: 1, maxLength: 12 });
export const positive = fc.integer({ min: 1, max: 400 }).map((x) => x / 8);
export const real = fc.integer({ min: -400, max: 400 }).map((x) => x / 80);
export const degrees = fc.integer({ min: 1, max: 80 });

export const plus =
  (c: number) =>
  (input: readonly number[]): number[] =>
    input.map((x) => x + c);
export const times =
  (c: number) =>
  (input: readonly number[]): number[] =>
    input.map((x) => x * c);
