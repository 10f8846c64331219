import { expect, it } from 'vitest';
import { sumLeavesRoom } from './sum-guard.ts';

const times = (people: number, change: number): number[] => Array<number>(people).fill(change);

it('sees that four points which only fell are of four people at most', () => {
  expect(sumLeavesRoom([...times(16, 0), -4], 4, 5)).toBe(false);
  expect(sumLeavesRoom([...times(16, 0), -4], 4, 4)).toBe(true);
  // Where some rose as well, as many more may have fallen.
  expect(sumLeavesRoom([...times(10, 0), ...times(6, 1), ...times(2, -4)], 4, 5)).toBe(true);
});

it('finds as many values as there are, by trying all changes of eight people', () => {
  const steps = [-2, -1, 0, 1, 2];
  const all = steps.reduce<number[][]>(
    (some, step) =>
      some.flatMap((own) =>
        Array.from({ length: 9 - own.length }, (_, people) => [...own, ...times(people, step)]),
      ),
    [[]],
  );
  const worlds = all.filter(({ length }) => length === 8);
  expect(worlds.length).toBe(495);
  const of = (world: readonly number[]) => {
    const [up, down] = [1, -1].map((way) => world.filter((step) => Math.sign(step) === way).length) as [
      number,
      number,
    ];
    return { ways: [up, 8 - up - down, down] as const, sum: world.reduce((total, step) => total + step, 0) };
  };
  const known = worlds.map(of);
  const valuesOf = (own: ReturnType<typeof of>, shown: 0 | 1 | 2): number =>
    new Set(
      known
        .filter(({ ways, sum }) => sum === own.sum && ways[shown] === own.ways[shown])
        .map(({ ways }) => ways.filter((_, way) => way !== shown))
        .filter((two) => two.every((people) => people > 0))
        .map(([one]) => one),
    ).size;
  for (const [at, world] of worlds.entries()) {
    const own = known[at]!;
    const rooms = ([0, 1, 2] as const)
      .filter((shown) => own.ways.every((people, way) => way === shown || people > 0))
      .map((shown) => valuesOf(own, shown));
    expect(sumLeavesRoom(world, 2, 3)).toBe(rooms.every((values) => values >= 3));
  }
});
