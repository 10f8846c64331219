import { problem, Refused } from '@hirogeru/store/contracts';
import type { Family } from '../family.ts';
import { connectedColumns } from '../linear-system.ts';
import { loadSolver, Programme, type SolverRow } from '../solver.ts';
import { nameOf, type Published } from './published.ts';

// Work, not time: the same past on every machine.
const NODES = 2000;

/** What a family's cells may have been before: by release, oldest first, id → value. */
export type Past = {
  /** What each earlier release showed. */
  readonly shown: readonly ReadonlyMap<string, number>[];
  /** Every value of each earlier release, withheld ones as they may have been; then those of today. */
  readonly values: readonly ReadonlyMap<string, number>[];
  /** Whether it is true of a number that it only grows, and may be taken so. */
  readonly grows: (id: string) => boolean;
  /** What a reader of all other releases takes for sure of a number, where answers only get added. */
  readonly boundsOf: (at: number, id: string) => { least?: number; most?: number };
};

type Term = readonly [at: number, id: string, sign: number];

/**
 * Whole numbers that the withheld cells of earlier releases may have had: they fit every sum of their own release and, as
 * far as that can be, are no more than what the same cell had later. What they really were is kept nowhere; from any of
 * the possible pasts a reader has as much room as from the true one.
 * @param grows  whether a reader may take it of a number that it only grows
 * @throws Refused E_UNSAFE_RELEASE when what was kept of earlier releases fits no past
 */
export async function likelyPast(
  family: Family,
  earlier: readonly Published[],
  grows: (id: string) => boolean,
): Promise<Past> {
  const shown = earlier.map(
    ({ cells }) => new Map(cells.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const]))),
  );
  const now = new Map(family.cells.map(({ id, value }) => [id, value]));
  const known = [...shown, now];
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
    const gap = kind === 'rather less' ? [column(`fewer ${rows.length}`)] : [];
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
  const found = await solved([...columns.keys()], rows);
  const values = [
    ...earlier.map(
      ({ cells }, at) => new Map(cells.map(({ id, value }) => [id, value ?? found.get(nameOf(at, id))!])),
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

/** Whole numbers in all columns with the least sum of gaps. */
async function solved(names: readonly string[], rows: readonly SolverRow[]): Promise<Map<string, number>> {
  const highs = await loadSolver();
  const found = new Map<string, number>();
  const linked = rows.map(({ columns, values }) => ({ columns, signs: values }));
  const groups = connectedColumns(names.length, linked);
  const groupOf = new Map(groups.flatMap((group, index) => group.map((each) => [each, index] as const)));
  const own = Map.groupBy(rows, ({ columns }) => groupOf.get(columns[0]!));
  groups.forEach((group, index) => {
    const place = new Map(group.map((each, at) => [each, at]));
    const programme = new Programme(
      highs,
      { lower: group.map((each) => least(names[each]!)), upper: group.map(() => Infinity) },
      (own.get(index) ?? []).map((row) => ({ ...row, columns: row.columns.map((each) => place.get(each)!) })),
    );
    programme.makeInteger(NODES, 0);
    const answer = programme.minimise(group.map((each) => (isGap(names[each]!) ? 1 : 0)));
    programme.dispose();
    if (answer.kind !== 'optimal' && answer.kind !== 'incumbent')
      throw new Refused(problem('E_UNSAFE_RELEASE', { file: 'release' }, { cells: group.length }));
    group.forEach((each, at) => found.set(names[each]!, Math.round(answer.values[at]!)));
  });
  return found;
}

const isGap = (name: string): boolean => name.startsWith('fewer ');
// Zeros are shown (ADR 0025).
const least = (name: string): number => (isGap(name) ? 0 : 1);
