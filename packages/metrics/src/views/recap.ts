import { HEADINGS, recap as contract, TOTAL } from '@hirogeru/store/contracts';
import { mayBeThere, type ProtectedRow } from '../protected-row.ts';
import { defineView, type Completing } from '../view.ts';
import { balancedDraw } from './balanced-draw.ts';

/** Voices under one heading: a page of A4 holds four headings of so many. */
const EACH = 4;

/**
 * The おさらい of the last round that was held. A voice stands under its heading only where the number of that heading in
 * that round is shown, and where enough people of its standpoint wrote under it; never because of how many said so.
 */
export const recap = defineView({
  contract,
  title: { ja: contract.label, en: 'To begin the next round with' },
  number: { ja: '{heading}の声', en: 'Voice under {heading}' },
  margins: [],
  figures: {},
  minimum: 'k',
  trace: {
    definition:
      '前の回の声を、次の回のはじめに読みかえすためのもの。見出しごとに同じ数まで、届き方と立場がかたよらないように選びます',
    formula:
      '見出しごとに、まだ選ばれていない届き方と立場の声から1つずつ。たくさんある声を多く選ぶことはしません',
    population: '引用の同意があり、人が公開してよいと確かめた意見',
    exclusions: 'その回のその見出しの数を示せないときは、声ものせません。届き方は、選ぶときだけに使います。',
    method: 'プロジェクトの鍵による順番から、かたよらないように抽出。同じ資料からはいつも同じ声が選ばれます',
    source: '自由記述',
    reads: ['free_text'],
  },
  linked: [],
  async build({ store, context: { project, quotes } }) {
    const cells = await store.cells({
      scope: project.id,
      population: 'opinions',
      dimensions: ['round_id', 'heading', 'standpoint'],
    });
    const people = new Map(
      cells.map(({ keys, people: count }) => [
        place(keys['round_id'], keys['heading'], keys['standpoint']),
        count,
      ]),
    );
    return quotes
      .filter(
        ({ round_id, heading, standpoint }) =>
          (people.get(place(round_id, heading, standpoint)) ?? 0) >= project.threshold,
      )
      .map(({ quote_id, round_id, heading, channel, standpoint, text }) => ({
        words: { quote_id, round_id, heading, channel, standpoint, text },
        figures: {},
      }));
  },
  complete: (rows, known) => {
    const round = lastRound(known);
    if (round === undefined) return [];
    const quoted = new Map((known.views['quotes'] ?? []).map(({ words }) => [words['quote_id'], words]));
    const from = rows
      .filter(
        ({ words }) =>
          words['round_id'] === round &&
          isShown(known, 'opinions_by_heading', { round_id: round, heading: String(words['heading']) }) &&
          isTold(known, round, quoted.get(words['quote_id'])),
      )
      .map((row) => ({
        row,
        heading: String(row.words['heading']),
        channel: String(row.words['channel']),
        standpoint: String(row.words['standpoint']),
      }));
    return balancedDraw(from, HEADINGS, EACH).map(({ row, heading }, seq) => {
      const { quote_id = '', round_id = '', text = '' } = row.words;
      const standpoint = quoted.get(quote_id)?.['standpoint'] ?? null;
      return { words: { heading, seq, round_id, quote_id, text, standpoint }, cells: {} };
    });
  },
});

const place = (...parts: readonly (string | undefined)[]): string => JSON.stringify(parts);

/** The last round, in the project's order, from which anything came, or may have come. */
function lastRound({ context, views }: Completing): string | undefined {
  const rows: readonly ProtectedRow[] = views['submissions_by_channel'] ?? [];
  const came = (round: string) =>
    rows.some(
      ({ words, cells }) =>
        words['round_id'] === round && words['channel'] === TOTAL && mayBeThere(cells['submissions']),
    );
  return context.project.rounds.map(({ id }) => id).findLast(came);
}

const isShown = ({ views }: Completing, view: string, at: ProtectedRow['words']): boolean =>
  (views[view] ?? []).some(
    ({ words, cells }) =>
      Object.entries(at).every(([key, value]) => words[key] === value) && cells['opinions']?.kind === 'shown',
  );

/** Here a voice tells of its round as well: what stands beside it elsewhere has to be shown of that round too. */
const isTold = (known: Completing, round_id: string, beside: ProtectedRow['words'] | undefined): boolean =>
  (
    [
      ['theme_id', 'opinions_by_theme'],
      ['effect_id', 'opinions_by_effect'],
    ] as const
  ).every(([key, view]) => {
    const word = beside?.[key] ?? null;
    return word === null || isShown(known, view, { [key]: word, round_id });
  });
