import { balance as contract, TOTAL } from '@hirogeru/store/contracts';
import { cellId, type RawFigure } from '../cell-book.ts';
import type { Counting } from '../counting.ts';
import { sayBalance } from '../findings/received.ts';
import { defineView } from '../view.ts';

const PARTS = ['rows_read', 'accepted', 'duplicate', 'rejected', 'blank', 'left_out'] as const;

/** What was not taken in and is told by itself; with what was taken in, all but the last are all that was read. */
const NOT_TAKEN = ['duplicate', 'rejected', 'blank', 'left_out'] as const;

/**
 * Rows received and what became of them. What was taken in is a sum over people, those included who declined to be
 * counted: it is told only where all that it is made of is. Everybody is not told of a few rows that were not taken in, which
 * may be one person's, nor of the sum that would tell them.
 */
export const balance = defineView({
  contract,
  title: { ja: contract.label, en: 'Rows received and what became of them' },
  number: { ja: '受け取った行（{part}）', en: 'Rows received: {part}' },
  margins: [],
  figures: { rows: { symbols: 'r(part) = Σ_f r_f(part)' } },
  minimum: 'k',
  say: sayBalance,
  trace: {
    definition: '受け取った行と、その行き先',
    formula: '読んだ行 ＝ 取り込み ＋ 重なり ＋ 受け取れなかったもの ＋ 空の行',
    population: '受け取ったすべてのファイル',
    filters: 'なし',
    source: 'すべてのファイル',
    reads: 'all',
  },
  linked: ['submissions_by_channel', 'submissions_by_standpoint', 'not_counted'],
  async build(counting) {
    const { files, audience, project } = counting.context;
    const needs = await takenIn(counting);
    const sumOf = (column: (typeof PARTS)[number]): number =>
      files.reduce((sum, file) => sum + file[column], 0);
    const few = NOT_TAKEN.filter(
      (column) => audience === 'web' && sumOf(column) > 0 && sumOf(column) < project.threshold,
    );
    const isUntold = (column: (typeof PARTS)[number]): boolean =>
      column === 'rows_read'
        ? few.some((part) => part !== 'left_out')
        : (few as readonly string[]).includes(column);
    return PARTS.map((column) => {
      const value = sumOf(column);
      const recipe = { kind: 'file_rows', column } as const;
      const isOfPeople = column === 'rows_read' || column === 'accepted';
      const rows: RawFigure = isUntold(column)
        ? { kind: 'withheld' }
        : isOfPeople
          ? { kind: 'derived', value, needs, recipe }
          : { kind: 'open', value, recipe };
      return { words: { part: column === 'rows_read' ? 'read' : column }, figures: { rows } };
    });
  },
});

/** What the rows taken in are made of: sheets counted, sheets of people who declined, and all others. */
async function takenIn({ context: { files }, book, margins }: Counting): Promise<string[]> {
  const sheets = (await margins('submissions', ['round_id', 'channel'])).at(TOTAL, TOTAL).count;
  const declined = await margins('not_counted', ['kind', 'reason']);
  const refused = (['no', 'withdrawn'] as const).map((reason) => ({ kind: 'submissions', reason }));
  const known = refused.reduce((sum, { kind, reason }) => sum + declined.at(kind, reason).count, sheets);
  // Lines of logs and rosters and rows of repeated groups: beside the others they may be few.
  const value = Math.max(0, files.reduce((sum, { accepted }) => sum + accepted, 0) - known);
  const others = book.cell({ id: cellId('received.others', {}), value, contributors: value, recipe: null });
  return [cellId('submissions', {}), ...refused.map((at) => cellId('not_counted', at)), others.id];
}
