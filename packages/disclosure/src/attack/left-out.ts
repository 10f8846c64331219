import { attackReading, readRelease, type Attacked } from './attack-release.ts';
import type { Reading } from './read-tables.ts';
import type { Row, Shown } from './shown-rows.ts';
import { attackSince } from './since/attack-since.ts';
import { zerosOfFew } from './since/zeros-of-few.ts';
import type { ScaleTemplate } from './scale-template.ts';

type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * Leaves estimates out of a release until none of them tells of a withheld number: beside which points a mean score stands is
 * settled only by the mask, and beside which earlier release it would tell who came since, by what that showed.
 * @param tablesOf  the release without these estimates, by their addresses
 * @param earlier   tables of earlier releases
 * @returns its tables, what a reader has of them, and finds in them all the same
 */
export async function withoutTelling<T extends Tables>(
  tablesOf: (without: ReadonlySet<string>) => T,
  k: number,
  scales: readonly ScaleTemplate[],
  earlier: readonly Shown[] = [],
): Promise<{ readonly tables: T; readonly reading: Reading; readonly attacked: Attacked }> {
  const without = new Set<string>();
  for (;;) {
    const tables = tablesOf(without);
    const now: Shown = (view) => tables[view] ?? [];
    const reading = readRelease(now, k, scales);
    const alone = await attackReading(reading);
    const since = earlier.flatMap((before) => attackSince({ before, now, k }, scales));
    const attacked = { ...alone, leaks: [...alone.leaks, ...since, ...zerosOfFew(now, earlier, k)] };
    const more = attacked.leaks.flatMap(({ rests }) => rests).filter((each) => !without.has(each));
    if (more.length === 0) return { tables, reading, attacked };
    for (const each of more) without.add(each);
  }
}
