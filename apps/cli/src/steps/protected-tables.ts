import {
  protectInTime,
  withoutTelling,
  type Attacked,
  type Earlier,
  type ProtectionInTime,
  type Shown,
} from '@hirogeru/disclosure';
import { cellsAt, plannedCells, publishable, scales, type RawFamily } from '@hirogeru/metrics';
import type { ViewTables } from '@hirogeru/store/release';
import type { MadeFrom } from './made-from.ts';
import { notShown } from './not-shown.ts';
import { onlyGrows } from './only-grows.ts';
import { tellsOfPeople } from './tells-of-people.ts';

/** The tables of a release, what they do not show, and what is found out from outside all the same. */
export type ProtectedTables = {
  readonly protection: ProtectionInTime;
  /** Cells that are not shown, by id. */
  readonly numbers: ReadonlySet<string>;
  readonly tables: ViewTables;
  readonly attacked: Attacked;
};

/**
 * Protects what was counted beside everything that earlier releases told, and reads the tables from outside.
 * @param seed  settles which of equally good masks is taken
 * @param from  the council's release, for what everybody can read
 * @param tablesBefore  of earlier releases, as far as they are there
 * @throws Refused E_UNSAFE_RELEASE
 */
export async function protectedTables(
  raw: RawFamily,
  earlier: readonly Earlier[],
  {
    seed,
    from,
    tablesBefore,
  }: {
    seed: string;
    from: Pick<MadeFrom, 'rowAt' | 'withheldOf'> | null;
    tablesBefore: readonly Shown[];
  },
): Promise<ProtectedTables> {
  const { threshold } = raw.context.project;
  const protection = await protectInTime(raw, earlier, {
    k: threshold,
    seed,
    keep: plannedCells(raw),
    grows: onlyGrows,
    tells: tellsOfPeople,
    ...(from ? { withheld: from.withheldOf(raw) } : {}),
  });
  const { numbers, unheard } = notShown(protection, earlier);
  const hidden = new Set(numbers);
  for (;;) {
    const { tables, attacked } = await withoutTelling(
      (without) =>
        publishable(raw, hidden, {
          without,
          ofFew: protection.beside,
          unheard,
          ...(from ? { shownIn: from.rowAt } : {}),
        }),
      threshold,
      scales,
      tablesBefore,
    );
    // Withheld for the few who came, and a zero that everybody finds: nothing is told by it that is not told already.
    const zeros = attacked.leaks
      .filter(({ kind, high }) => kind === 'narrowed' && high === 0)
      .flatMap(({ number }) => cellsAt(raw, number))
      .filter((id) => hidden.has(id) && !protection.masked.has(id));
    if (zeros.length === 0) return { protection, numbers: hidden, tables, attacked };
    for (const id of zeros) hidden.delete(id);
  }
}
