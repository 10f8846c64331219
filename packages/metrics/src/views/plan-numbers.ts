import { createHash } from 'node:crypto';
import {
  contractOf,
  isAt,
  notAsked,
  planNumbers as contract,
  readNumberAddress,
  type Cell,
  type NumberAddress,
} from '@hirogeru/store/contracts';
import { howCounted, type EarlierRelease, type HowCounted } from '../earlier-release.ts';
import { sayPlanNumbers } from '../findings/plan-numbers.ts';
import type { ProtectedRow, ProtectedViews } from '../protected-row.ts';
import { traceRows } from '../trace/trace-rows.ts';
import { defineView, type Completing } from '../view.ts';
import { textRow } from './text-row.ts';

/**
 * The numbers that stand for each planned measure, looked up in the tables that show them: withheld there is withheld
 * here. A number of the year before stands beside one only where both were counted in the same way.
 */
export const planNumbers = defineView({
  contract,
  title: { ja: contract.label, en: 'Numbers that stand for each measure' },
  number: { ja: '施策「{measure_id}」の数（{number}）', en: 'Number of the measure {measure_id} ({number})' },
  margins: [],
  figures: {
    now: { formula: '数 ＝ もとの表の数', symbols: 'x' },
    before: { formula: '数 ＝ 前の年度の公開版にある、同じ数え方の数', symbols: 'x₋₁' },
    low: { formula: '下限 ＝ もとの表にある95%区間の下の端', symbols: 'x_L' },
    high: { formula: '上限 ＝ もとの表にある95%区間の上の端', symbols: 'x_U' },
  },
  minimum: 'k',
  say: sayPlanNumbers,
  trace: {
    definition: '施策の指標として選んだ数。もとの表にある数と同じです',
    formula: '数 ＝ もとの表の数',
    population: 'もとの表と同じ',
    exclusions: '数え方が前の年度と違うときは、前の年度の数を並べません。',
    method: 'もとの表と同じ',
    source: 'もとの表と、前の年度の公開版',
    reads: 'all',
  },
  linked: [],
  repeats: (figure, [, number = '']) => {
    const own = readNumberAddress(number);
    if (!own || figure === 'before') return null;
    return figure === 'now' ? own : { ...own, figure };
  },
  build: ({ context: { plan } }) =>
    plan.measures.flatMap((measure) =>
      measure.numbers.map(({ number, label, target }, seq) =>
        textRow({
          measure_id: measure.id,
          number,
          label,
          target: [
            ...(target?.at_least === undefined ? [] : [`at_least:${target.at_least}`]),
            ...(target?.at_most === undefined ? [] : [`at_most:${target.at_most}`]),
          ].join(' '),
          seq,
        }),
      ),
    ),
  complete(rows, known) {
    const traces = traceRows(known.context, known.family);
    return rows.map((row) => completed(row, known, traces));
  },
});

function completed(
  row: ProtectedRow,
  { context, views }: Completing,
  traces: readonly ProtectedRow[],
): ProtectedRow {
  const address = readNumberAddress(String(row.words['number']));
  const now = address && numberIn(views, traces, address);
  const { state, differs, cell } = now
    ? compared(context.earlier, address, now.how)
    : { state: 'none', differs: [], cell: notAsked };
  return {
    words: {
      ...row.words,
      unit: now?.how['unit'] ?? '',
      state: now ? 'there' : 'absent',
      comparison: state,
      differs: JSON.stringify(differs),
      earlier_year: state === 'none' ? '' : (context.earlier?.fiscal_year ?? ''),
      definition: now ? hashOf(now.how) : '',
    },
    cells: {
      now: now?.cell ?? notAsked,
      before: cell,
      low: now?.low ?? notAsked,
      high: now?.high ?? notAsked,
    },
  };
}

const ESTIMATES: readonly string[] = ['difference', 'share'];

function numberIn(
  views: ProtectedViews,
  traces: readonly ProtectedRow[],
  { view, figure, keys }: NumberAddress,
): { cell: Cell; how: HowCounted; low?: Cell | undefined; high?: Cell | undefined } | null {
  const own = contractOf(view);
  const row = own && views[view]?.find(({ words }) => isAt(own, words, keys));
  const cell = row?.cells[figure];
  const trace = traces.find(({ words }) => words['view'] === view);
  if (!own || !row || !cell || !trace) return null;
  // An estimate is never said without its interval.
  const bounds = ESTIMATES.includes(figure) ? { low: row.cells['low'], high: row.cells['high'] } : {};
  return { cell, ...bounds, how: howCounted(own, figure, trace.words, row.words) };
}

function compared(earlier: EarlierRelease | null, { view, figure, keys }: NumberAddress, how: HowCounted) {
  if (!earlier) return { state: 'none', differs: [], cell: notAsked };
  if (!earlier.readable) return { state: 'unreadable', differs: [], cell: notAsked };
  const before = earlier.number(view, figure, keys);
  if (!before) return { state: 'absent', differs: [], cell: notAsked };
  const differs = Object.keys(how).filter((part) => how[part] !== before.how[part]);
  return differs.length > 0
    ? { state: 'differs', differs, cell: notAsked }
    : { state: 'same', differs, cell: before.cell };
}

const hashOf = (how: HowCounted): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(how).toSorted()))
    .digest('hex')
    .slice(0, 12);
