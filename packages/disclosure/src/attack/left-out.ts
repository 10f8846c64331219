import { attackReading, readRelease, type Attacked } from './attack-release.ts';
import type { Reading } from './read-tables.ts';
import type { Row } from './shown-rows.ts';
import type { ScaleTemplate } from './scale-template.ts';

type Tables = Readonly<Record<string, readonly Row[]>>;

/**
 * Leaves estimates out of a release until none of them tells of a withheld number: beside which points a mean score stands is
 * settled only by the mask.
 * @param tablesOf  the release without these estimates, by their addresses
 * @returns its tables, what a reader has of them, and finds in them all the same
 */
export async function withoutTelling<T extends Tables>(
  tablesOf: (without: ReadonlySet<string>) => T,
  k: number,
  scales: readonly ScaleTemplate[],
): Promise<{ readonly tables: T; readonly reading: Reading; readonly attacked: Attacked }> {
  const without = new Set<string>();
  for (;;) {
    const tables = tablesOf(without);
    const reading = readRelease((view) => tables[view] ?? [], k, scales);
    const attacked = await attackReading(reading);
    const more = attacked.leaks.flatMap(({ rests }) => rests).filter((each) => !without.has(each));
    if (more.length === 0) return { tables, reading, attacked };
    for (const each of more) without.add(each);
  }
}
