import type { Family } from '../family.ts';
import type { SolverRow } from '../solver.ts';
import { mayBeZero } from './may-be-zero.ts';
import { nameOf, type Earlier } from './published.ts';
import { standingIn, type Stands } from './stands.ts';
import { gapName, wholeNumbers } from './whole-numbers.ts';

/** What a family's cells may have been before: by release, oldest first, id → value. */
export type Past = {
  /** What each earlier release showed. */
  readonly shown: readonly ReadonlyMap<string, number>[];
  /** Every value of each earlier release, withheld ones as they may have been; then those of today. */
  readonly values: readonly ReadonlyMap<string, number>[];
  /** Which numbers did not change, as far as that is known. */
  readonly stands: Stands;
  /** Whether it is true of a number that it only grows, and may be taken so. */
  readonly grows: (id: string) => boolean;
  /** What a reader of all other releases takes for sure of a number, where answers only get added. */
  readonly boundsOf: (at: number, id: string) => { least?: number; most?: number };
};

type Term = readonly [at: number, id: string, sign: number];

/**
 * Whole numbers that the withheld cells of earlier releases may have had: they fit every sum of their own release and, as
 * far as that can be, are no more than what the same cell had later; what they really were, where that is still known.
 * From any of the possible pasts a reader has as much room as from the true one, but for who knows what did not change.
 * @param grows  whether a reader may take it of a number that it only grows
 * @throws Refused E_UNSAFE_RELEASE when what was kept of earlier releases fits no past
 */
export async function likelyPast(
  family: Family,
  earlier: readonly Earlier[],
  grows: (id: string) => boolean,
): Promise<Past> {
  const shown = earlier.map(
    ({ cells }) => new Map(cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const]))),
  );
  const now = new Map(family.cells.map(({ id, value }) => [id, value]));
  const known = [...earlier.map(({ withheld = [] }, at) => new Map([...shown[at]!, ...withheld])), now];
  const there = [...earlier.map(({ cells }) => new Set(cells.map(({ id }) => id))), now];
  const columns = new Map<string, number>();
  const column = (name: string): number => {
    const place = columns.get(name) ?? columns.size;
    columns.set(name, place);
    return place;
  };
  const rows: SolverRow[] = [];
  /** sum of terms = 0, or <= 0, or <= a gap that costs. */
  const add = (terms: readonly Term[], kind: 'equal' | 'less' | 'rather less'): void => {
    const hidden = terms.filter(([at, id]) => !known[at]!.has(id));
    if (hidden.length === 0) return;
    const rest = terms.reduce((sum, [at, id, sign]) => sum - sign * (known[at]!.get(id) ?? 0), 0) + 0;
    const gap = kind === 'rather less' ? [column(gapName(rows.length))] : [];
    rows.push({
      lower: kind === 'equal' ? rest : -Infinity,
      upper: rest,
      columns: [...hidden.map(([at, id]) => column(nameOf(at, id))), ...gap],
      values: [...hidden.map(([, , sign]) => sign), ...gap.map(() => -1)],
    });
  };
  earlier.forEach(({ cells, equations, inequalities }, at) => {
    const term = (sign: number) => (id: string) => [at, id, sign] as const;
    for (const { total, parts } of equations) add([[at, total, -1], ...parts.map(term(1))], 'equal');
    for (const { parts, wholes } of inequalities)
      add([...parts.map(term(1)), ...wholes.map(term(-1))], 'less');
    for (const { id, value } of cells) {
      const next = there.findIndex((each, later) => later > at && each.has(id));
      if (next > 0 && grows(id))
        add(
          [
            [at, id, 1],
            [next, id, -1],
          ],
          'rather less',
        );
      if (value === null) column(nameOf(at, id));
    }
  });
  const zeros = mayBeZero(earlier).flatMap((ids, at) => [...ids].map((id) => nameOf(at, id)));
  const found = await wholeNumbers([...columns.keys()], rows, new Set(zeros));
  const values = [
    ...earlier.map(
      ({ cells }, at) =>
        new Map(cells.map(({ id }) => [id, known[at]!.get(id) ?? found.get(nameOf(at, id))!])),
    ),
    now,
  ];
  const isTrue = (id: string): boolean => {
    const told = values.flatMap((each) => each.get(id) ?? []);
    return grows(id) && told.every((value, at) => at === 0 || value >= told[at - 1]!);
  };
  return {
    shown,
    values,
    stands: standingIn(values.map((each, at) => (known[at]!.size === each.size ? each : null))),
    grows: isTrue,
    boundsOf: (at, id) => (isTrue(id) ? bounds(shown, values, at, id) : {}),
  };
}

function bounds(shown: Past['shown'], values: Past['values'], at: number, id: string) {
  const value = values[at]!.get(id)!;
  const told = (from: Past['shown']): number[] => from.flatMap((each) => each.get(id) ?? []);
  const least = Math.max(0, ...told(shown.slice(0, at)).filter((each) => each <= value));
  const most = Math.min(Infinity, ...told(shown.slice(at + 1)).filter((each) => each >= value));
  return { ...(least > 0 ? { least } : {}), ...(most < Infinity ? { most } : {}) };
}
