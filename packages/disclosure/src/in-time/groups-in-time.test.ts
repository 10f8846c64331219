import { expect, it } from 'vitest';
import { protectInTime, publishedOf, withheldOf, type Earlier, type Family } from '../index.ts';

const K = 5;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** Answers of some groups by the points of a scale, with the sums of both. */
function groups(table: readonly (readonly number[])[]): Family {
  const points = [...(table[0] ?? []).keys()];
  const totals = [...table, points.map((point) => sum(table.map((row) => row[point]!)))];
  const nameOf = (group: number): string => (group === table.length ? 'T' : `${group}`);
  return {
    cells: totals.flatMap((row, group) => [
      { id: `${nameOf(group)}.T`, value: sum(row) },
      ...row.map((value, point) => ({
        id: `${nameOf(group)}.${point}`,
        value,
        ...(group < table.length && value > 0 && value >= sum(row) - 1 ? { contributors: 1 } : {}),
      })),
    ]),
    equations: [
      ...totals.map((_, group) => ({
        total: `${nameOf(group)}.T`,
        parts: points.map((point) => `${nameOf(group)}.${point}`),
      })),
      ...[...points, 'T'].map((point) => ({
        total: `T.${point}`,
        parts: table.map((_, group) => `${group}.${point}`),
      })),
    ],
    answers: table.map((_, group) => ({
      total: `${group}.T`,
      parts: points.map((point) => `${group}.${point}`),
    })),
  };
}

async function releases(tables: readonly (readonly (readonly number[])[])[]): Promise<Earlier[]> {
  const made: Earlier[] = [];
  for (const table of tables) {
    const family = groups(table);
    const { masked } = await protectInTime(family, made, { k: K, seed: 'key 0' });
    made.push({ ...publishedOf(family, masked, K), withheld: withheldOf(family, masked) });
  }
  return made;
}

it('shows a zero of a new group that follows from sums which stand', async () => {
  const before = [
    [9, 8, 12],
    [7, 10, 11],
  ];
  const [, second] = await releases([before, [...before, [3, 0, 1]]]);
  expect(second?.cells.find(({ id }) => id === '2.1')?.value).toBe(0);
});

it('goes on withholding zeros that hide another number in an earlier release', async () => {
  const table = (late: number, other: number) => [
    [2, 0, 1, 17, 3],
    [1, 10, 12, 0, 17],
    [late, 0, 18, 0, 0],
    [0, 0, 3, 13, other],
  ];
  // Everybody of the third group answered alike, until one more came.
  await expect(releases([table(0, 6), table(1, 7)])).resolves.toHaveLength(2);
});
